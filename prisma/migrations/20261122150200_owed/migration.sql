-- What is still owed because of incidents, asked for by lists, digests and calendars.
create index incident_event_owed on needful.incident_event (org_id, incident_id, type)
  where type in ('commitment-made', 'commitment-done', 'commitment-dropped');
