-- serves: 1
-- Candidates, what a search reads of them, and the registry of embedding models. The tenant stands first in every key,
-- so that the tables distribute by tenant_id as they are; candidate ids compare bytewise, the same on every server.

create extension if not exists vector;
create extension if not exists btree_gin;

-- English stems and no stop words: texts arrive folded and cut into words, and phrases such as "head of it" must hold.
create text search dictionary shortlist_stem (template = snowball, language = english);
create text search configuration shortlist (parser = default);
alter text search configuration shortlist add mapping for asciiword, word with shortlist_stem;
alter text search configuration shortlist add mapping for numword, int, uint, float, sfloat, version with simple;

create table candidates (
  tenant_id text collate "C" not null,
  candidate_id text collate "C" not null,
  version integer not null,
  name text,
  title text,
  headline text,
  summary text,
  location text,
  country text,
  skills text[],
  years_experience numeric(3, 1),
  seniority text,
  remote boolean,
  given_specialty_id text,
  -- what the caller gave, or what the lookup found with enough confidence
  specialty_id text,
  specialty_confidence real,
  resume text,
  metadata jsonb,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- the model whose vector of this very text is stored; null: still to be embedded
  embedding_model smallint,
  embedding_failures smallint not null default 0,
  primary key (tenant_id, candidate_id)
);

create index candidates_to_embed on candidates (tenant_id, candidate_id) where embedding_model is null;

-- The narrow table that both legs of a search read: words and filter columns, folded, and nothing wide.
create table candidate_index (
  tenant_id text collate "C" not null,
  candidate_id text collate "C" not null,
  words tsvector not null,
  skills text[],
  location text,
  country text,
  seniority text,
  years_experience numeric(3, 1),
  remote boolean,
  specialty_id text,
  primary key (tenant_id, candidate_id),
  foreign key (tenant_id, candidate_id) references candidates on delete cascade
);

create index candidate_index_words on candidate_index using gin (tenant_id, words);

-- Vectors of model n stand in embedding_<n>, made when the model is first used.
create table models (
  model_id smallint primary key,
  name text not null unique,
  dimensions integer not null,
  registered_at timestamptz not null default now()
);
