/** One person in so many, by a hash of the id, is in a model's `_sample` index. */
export const SAMPLE_SHARE = 128

/**
 * The table of a model's vectors. It repeats the filter columns of `candidate_index`, so that people are filtered where
 * their vectors are: fetching 20,000 vectors by key takes several times as long as comparing them.
 *
 * `_filters` serves any set of filters at once (ranges it would read number by number, hence `_years`); `_sample` says how
 * many of a tenant pass them, mostly without a look at the rows.
 */
export const CREATE_VECTOR_TABLE = (table: string, dimensions: number) => /* sql */ `
  create table ${table} (
    tenant_id text collate "C" not null,
    candidate_id text collate "C" not null,
    skills text[],
    location text,
    country text,
    seniority text,
    years_experience numeric(3, 1),
    remote boolean,
    specialty_id text,
    embedding halfvec(${dimensions}) not null,
    primary key (tenant_id, candidate_id),
    foreign key (tenant_id, candidate_id) references candidates on delete cascade
  );
  create index ${table}_filters on ${table}
    using gin (tenant_id, skills, location, country, seniority, remote, specialty_id) with (fastupdate = off);
  create index ${table}_years on ${table} (tenant_id, years_experience);
  create index ${table}_sample on ${table} (tenant_id, hashtext(candidate_id))
    include (candidate_id, location, country, seniority, years_experience, remote, specialty_id)
    where hashtext(candidate_id) & ${SAMPLE_SHARE - 1} = 0`
