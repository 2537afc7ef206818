-- serves: 1
-- Occupations of O*NET and an inverted index over their names: reference data, without a tenant.

create extension if not exists pg_trgm;

-- What the loader put into the tables it owns; a file with another checksum replaces it.
create table reference_data (
  name text primary key,
  checksum text not null,
  loaded_at timestamptz not null default now()
);

create table specialties (
  specialty_id text primary key,
  specialty_no smallint not null unique,
  name text not null,
  description text not null,
  -- The official name and its aliases; the first is number 0 in specialty_terms.names.
  names text[] not null
);

-- One row a term, its postings side by side in three arrays: 120,000 rows instead of 500,000, one probe a term.
-- `names` is null for pieces of words, which match no name in particular.
create table specialty_terms (
  -- `nurse`, `nurse practitioner`, `=whole name`, `~four letters of a word`
  term text collate "C" primary key,
  specialty_nos smallint[] not null,
  -- in hundredths
  impacts smallint[] not null,
  names smallint[]
);

-- The words of names: what an unknown word is a misspelling of. Without a pending list, which every lookup would scan.
create table specialty_words (
  word text collate "C" primary key
);
create index specialty_words_trigrams on specialty_words using gin (word gin_trgm_ops) with (fastupdate = off);
