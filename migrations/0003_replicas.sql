-- serves: 1
-- What several processes over one database need to know of it and of each other.

-- One row: a random id of this database, so that what is kept elsewhere (in a shared cache) names whose it is.
create table database_identity (
  database_id uuid primary key default gen_random_uuid()
);
insert into database_identity default values;

-- Work that one process at a time does, and until when it may keep the others from it.
create table leases (
  name text primary key,
  holder uuid not null,
  expires_at timestamptz not null
);
