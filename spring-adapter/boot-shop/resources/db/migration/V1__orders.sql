create table shop_order (
  id        varchar(64)    not null primary key,
  total     numeric(12, 2) not null,
  currency  varchar(3)     not null,
  state     varchar(32)    not null,
  charge_id varchar(64)    not null
);
