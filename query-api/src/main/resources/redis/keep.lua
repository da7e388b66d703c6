-- Ends the caller's claim and keeps its answer, unless something that it shows has changed since the load began.
-- KEYS: the answer, its claim. ARGV: the caller's token, when the load began in µs, ms to settle, the answer, ms fresh, ms stale,
-- ms of a brief answer, ms that a mark lives, the key prefixes of tags and of changes, the names of the tags.
-- An answer that shows what changed a moment before its load is kept briefly: the store it came from may not have had the change.
if redis.call('GET', KEYS[2]) == ARGV[1] then
  redis.call('DEL', KEYS[2])
end
local time = redis.call('TIME')
local began, settle = tonumber(ARGV[2]), tonumber(ARGV[3])
if time[1] * 1000000 + time[2] - began >= settle * 1000 then
  return 'late'
end
local tags, changes = {}, {}
for i = 11, #ARGV do
  tags[#tags + 1] = ARGV[9] .. ARGV[i]
  changes[#changes + 1] = ARGV[10] .. ARGV[i]
end
local fresh, stale = tonumber(ARGV[5]), tonumber(ARGV[6])
for _, changed in ipairs(redis.call('MGET', unpack(changes))) do
  if changed and tonumber(changed) >= began then
    return 'overtaken'
  elseif changed then
    fresh, stale = math.min(fresh, tonumber(ARGV[7])), 0
  end
end
for _, tag in ipairs(tags) do
  redis.call('SET', tag, ARGV[1], 'NX', 'PX', ARGV[8])
end
redis.call('HSET', KEYS[1], 'answer', ARGV[4], 'tags', cjson.encode(tags),
  'marks', cjson.encode(redis.call('MGET', unpack(tags))), 'stale', stale)
redis.call('PEXPIRE', KEYS[1], fresh + stale)
return 'kept'
