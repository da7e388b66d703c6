-- Ends all answers that show what changed, and moves a partition's position on, never back.
-- KEYS: the positions. ARGV: the partition, its position, ms to settle, ms that positions live, the key prefixes of tags and of
-- changes, the names of the tags. Returns how many of the tags were in use.
local time = redis.call('TIME')
local now = string.format('%.0f', time[1] * 1000000 + time[2])
local used = 0
for i = 7, #ARGV do
  used = used + redis.call('DEL', ARGV[5] .. ARGV[i])
  redis.call('SET', ARGV[6] .. ARGV[i], now, 'PX', ARGV[3])
end
local reached = redis.call('HGET', KEYS[1], ARGV[1])
if not reached or tonumber(reached) < tonumber(ARGV[2]) then
  redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
end
redis.call('PEXPIRE', KEYS[1], ARGV[4])
return used
