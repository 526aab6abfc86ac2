import RecapCore
