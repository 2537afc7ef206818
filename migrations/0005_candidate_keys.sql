-- serves: 4
-- Search keys of candidates: one index answers for tenant, words and filters together, a slice of the tenant at a time.

-- Rows are read by the thousand to be scored: their words must not lie in another table.
alter table candidate_index set (toast_tuple_target = 8160);

-- `<hash of the tenant>/<slice>/<kind><value>`: w a word, h one of title or skills, t one of the title; k skill, l location,
-- c country, s seniority, r remote, o occupation, a at least and b less than so many years of experience. Slices divide a
-- tenant's people evenly, so that of common words a part can be read. Tenants are hashed and values cut, so that the keys
-- of the longest text stay below the megabyte that a tsvector holds: keys narrow down, the row decides.
-- The cost tells the planner never to compute what the index holds.
create function candidate_keys(i candidate_index) returns tsvector
  language plpgsql immutable parallel safe cost 100000 as $$
declare
  slice text := hashtext(i.tenant_id) || '/' || (hashtext(i.candidate_id) & 15) || '/';
begin
  return array_to_tsvector(
    array(select slice || 'w' || left(word, 100) from unnest(tsvector_to_array(i.words)) word)
    || array(select slice || 'h' || left(word, 100) from unnest(tsvector_to_array(ts_filter(i.words, '{a,b}'))) word)
    || array(select slice || 't' || left(word, 100) from unnest(tsvector_to_array(ts_filter(i.words, '{a}'))) word)
    || array(select slice || 'k' || left(skill, 100) from unnest(i.skills) skill)
    || array(select slice || case when i.years_experience >= years then 'a' else 'b' end || years
               from unnest('{1,2,3,4,5,6,8,10,12,15,20,25,30,40}'::integer[]) years where i.years_experience is not null)
    || array_remove(array[slice || 'l' || left(i.location, 100), slice || 'c' || i.country,
                          slice || 's' || i.seniority, slice || 'r' || i.remote, slice || 'o' || i.specialty_id], null));
end $$;

-- Without a pending list, which each of a search's dozens of scans would read.
create index candidate_index_keys on candidate_index using gin (candidate_keys(candidate_index)) with (fastupdate = off);
alter index candidate_index_keys alter column 1 set statistics 0;
