-- The journal of Amazon Pay returns: one row per Checkout Session. Times are epoch milliseconds.
-- Nothing personal is kept here.
create table amazon_pay_return (
  session_id             varchar(36)   not null primary key,
  version                bigint        not null,
  state                  varchar(16)   not null,

  -- frozen when the return is claimed
  merchant               varchar(64)   not null,
  endpoint               varchar(16)   not null,
  operation              varchar(16)   not null,
  order_id               varchar(128)  not null,
  payment_key            varchar(200)  not null,
  currency               varchar(3),
  charge_amount          varchar(32),
  total_order_amount     varchar(32),
  intent                 varchar(24)   not null,
  pending_allowed        boolean       not null,
  set_up_only            boolean       not null,
  body_hash              varchar(64)   not null,
  memo                   varchar(4000) not null,
  owner_hash             varchar(64),
  claim_number           integer       not null,
  claim_token            varchar(32)   not null,
  claimed_at             bigint        not null,

  -- the reference in the buyer's address bar: only its hash is here
  result_salt            varchar(32)   not null,
  result_hash            varchar(64)   not null,

  -- one order, one payment: the payment key while this session holds the order, else null
  held_key               varchar(200),

  -- how far finding out has come
  session_over           boolean       not null,
  maybe_sent             boolean       not null,
  send_ended_at          bigint,
  open_since             bigint,
  session_expires_at     bigint,
  looks                  integer       not null,
  last_look_at           bigint,
  next_look_at           bigint,
  lease_until            bigint,

  -- what Amazon said last, and what proves it
  answered_at            bigint,
  reason                 varchar(400)  not null,
  reason_code            varchar(64),
  http_status            integer       not null,
  request_id             varchar(128),
  charge_permission_id   varchar(255),
  charge_id              varchar(255),
  charge_permission_type varchar(64),

  -- how far the shop has been told
  outcomes               integer       not null,
  delivered              integer       not null,
  delivery_attempts      integer       not null,
  delivery_lease_until   bigint,
  next_tell_at           bigint,
  reference              varchar(200),
  delivered_at           bigint,

  -- what became of it so far: a line for each step
  trail                  varchar(6000) not null,

  -- the earlier of next_look_at and next_tell_at: the row is the task of recovery
  due_at                 bigint,
  -- the merchant while it waits to be sent: older ones go first
  queue                  varchar(64),
  -- one of the two: since when it waits for an end, or when it was final and the shop knew
  unsettled_since        bigint,
  settled_at             bigint
);

create unique index amazon_pay_return_held on amazon_pay_return (held_key);
create unique index amazon_pay_return_result on amazon_pay_return (result_hash);
create index amazon_pay_return_order on amazon_pay_return (order_id);
create index amazon_pay_return_claimed on amazon_pay_return (claimed_at);
-- Rows that have nothing there are not in these: a claim would have to be written into each of them.
create index amazon_pay_return_due on amazon_pay_return (due_at) where due_at is not null;
create index amazon_pay_return_charge on amazon_pay_return (charge_id) where charge_id is not null;
create index amazon_pay_return_permission on amazon_pay_return (charge_permission_id) where charge_permission_id is not null;
create index amazon_pay_return_reference on amazon_pay_return (reference) where reference is not null;
create index amazon_pay_return_queue on amazon_pay_return (queue, claimed_at) where queue is not null;
create index amazon_pay_return_unsettled on amazon_pay_return (unsettled_since, result_hash)
  where unsettled_since is not null;
create index amazon_pay_return_settled on amazon_pay_return (settled_at) where settled_at is not null;

-- Tracking numbers that were reported: only their hashes, because a number leads to a person.
create table amazon_pay_return_shipment (
  tracking_hash varchar(64)  not null primary key,
  order_id      varchar(128) not null,
  reported      boolean      not null,
  changed_at    bigint       not null,
  request_id    varchar(128)
);

create table amazon_pay_return_schema (
  version integer not null primary key
);
insert into amazon_pay_return_schema (version) values (1);
