-- The people of a day: all who say a claim together, not only its first speaker.

UPDATE day_total SET people = counted.people FROM (
    SELECT v.clock, v.day, count(DISTINCT coalesce(s.agent_no, v.voice_no)) AS people
    FROM (
        SELECT DISTINCT 'said' AS clock, said_day AS day, voice_no FROM claim
        UNION ALL SELECT DISTINCT 'reported', reported_day, voice_no FROM claim
        UNION ALL SELECT DISTINCT 'event', event_day, voice_no FROM claim) AS v
    LEFT JOIN (SELECT voice_no, unnest(speakers) AS agent_no FROM voice) AS s ON s.voice_no = v.voice_no
    GROUP BY v.clock, v.day) AS counted
WHERE counted.clock = day_total.clock AND counted.day = day_total.day;
COMMENT ON COLUMN day_total.people IS 'Their speakers, with all who say one of them together.';
