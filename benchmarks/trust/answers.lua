-- Counts the answers that are not the wanted one: a load of refusals would be fast.
return function(wanted)
    local threads = {}
    function setup(thread) table.insert(threads, thread) end
    function init() wrong = 0 end
    function response(status, headers)
        if status ~= wanted or (headers["Location"] or ""):find("wrong") then wrong = wrong + 1 end
    end
    function done(summary)
        local all = 0
        for _, thread in ipairs(threads) do all = all + thread:get("wrong") end
        io.write(all == 0 and summary.requests > 0 and "answers as wanted\n" or (all .. " answers of " .. summary.requests .. " not as wanted\n"))
    end
end
