-- serves: 4
-- Vectors carry the filter columns of their people (src/db/vector-table.ts), and what is filtered by is indexed.

do $$
declare
  model record;
begin
  for model in select format('embedding_%s', model_id) as "table" from models loop
    execute format(
      'alter table %1$I add skills text[], add location text, add country text, add seniority text,
         add years_experience numeric(3, 1), add remote boolean, add specialty_id text', model.table);
    execute format(
      'update %1$I e set (skills, location, country, seniority, years_experience, remote, specialty_id) =
         (i.skills, i.location, i.country, i.seniority, i.years_experience, i.remote, i.specialty_id)
         from candidate_index i where i.tenant_id = e.tenant_id and i.candidate_id = e.candidate_id', model.table);
    execute format(
      'create index %1$s_filters on %1$I
         using gin (tenant_id, skills, location, country, seniority, remote, specialty_id)
         with (fastupdate = off)', model.table);
    execute format('create index %1$s_years on %1$I (tenant_id, years_experience)', model.table);
    execute format(
      'create index %1$s_sample on %1$I (tenant_id, hashtext(candidate_id))
         include (candidate_id, location, country, seniority, years_experience, remote, specialty_id)
         where hashtext(candidate_id) & 127 = 0', model.table);
  end loop;
end $$;
