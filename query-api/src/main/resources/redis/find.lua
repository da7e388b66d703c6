-- What is kept for a question and whether the caller is the one to load its answer.
-- KEYS: the answer, its claim. ARGV: the caller's token, ms until the claim lapses.
-- Returns the answer or '', ms for which it is fresh still, its tags as JSON, 1 where the caller has the claim, the time in µs.
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local kept = redis.call('HMGET', KEYS[1], 'answer', 'tags', 'marks', 'stale')
local valid = kept[1] and kept[2] and kept[3] and kept[4]
if valid then
  local current = redis.call('MGET', unpack(cjson.decode(kept[2])))
  for i, mark in ipairs(cjson.decode(kept[3])) do
    valid = valid and current[i] == mark
  end
end
local fresh = valid and redis.call('PTTL', KEYS[1]) - kept[4] or 0
if fresh > 0 then
  return {kept[1], fresh, kept[2], 0, now}
end
local claimed = redis.call('SET', KEYS[2], ARGV[1], 'NX', 'PX', ARGV[2]) and 1 or 0
if valid then
  return {kept[1], 0, kept[2], claimed, now}
end
return {'', 0, '[]', claimed, now}
