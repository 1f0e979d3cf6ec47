-- The letterhead of a month: one small row, changed each time.
local count = 0
wrk.headers["Cookie"] = os.getenv("COOKIE")
wrk.headers["X-CSRF-TOKEN"] = os.getenv("TOKEN")
wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
function request()
    count = count + 1
    return wrk.format("POST", nil, nil, "month=2021-02&issuer=County+" .. count)
end
dofile(debug.getinfo(1, "S").source:match("@(.*/)") .. "answers.lua")(302)
