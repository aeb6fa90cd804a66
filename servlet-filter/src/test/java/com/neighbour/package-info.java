/** Filters and servlets of others, as they are found in real shops. */
package com.neighbour;
