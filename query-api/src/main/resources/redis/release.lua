-- Ends the caller's claim. KEYS: the claim. ARGV: the caller's token.
if redis.call('GET', KEYS[1]) == ARGV[1] then
  return redis.call('DEL', KEYS[1])
end
return 0
