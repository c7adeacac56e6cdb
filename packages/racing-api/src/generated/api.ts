// Generated from openapi/ by `pnpm --filter @darkhorses/racing-api generate`. Change openapi/, not this file.

export interface paths {
    "/v1/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All courses, on one page. */
        get: operations["listCourses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All regions, as a bare array. */
        get: operations["listRegions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/racecards/free": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cards of today or tomorrow, races and runners only. */
        get: operations["listRacecardsFree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/racecards/basic": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cards of today or tomorrow in full, without odds and previews. */
        get: operations["listRacecardsBasic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/racecards/standard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cards of today or tomorrow with previews and, for Britain and Ireland, odds. */
        get: operations["listRacecardsStandard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/racecards/pro": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cards of any day since 2023-01-23, with previews and, for Britain and Ireland, odds and their history. */
        get: operations["listRacecardsPro"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/racecards/big-races": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cards of coming big races, months ahead. */
        get: operations["listBigRaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/racecards/summaries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The races of a day, without runners, on one page. */
        get: operations["listRacecardSummaries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/racecards/{race_id}/standard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The card of one race of today or tomorrow, or of a coming big race. */
        get: operations["getRacecardStandard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/racecards/{race_id}/pro": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The card of one race, past or to come. */
        get: operations["getRacecardPro"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/racecards/{horse_id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `hrs_` and digits; put the digits of a sire, dam or damsire here to ask about it as a horse. */
                horse_id: components["parameters"]["horse_id"];
            };
            cookie?: never;
        };
        /** Past results of a horse that stands on a coming racecard. */
        get: operations["listRacecardHorseResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Results of all races in a range of days; ask for one day at a time.
         * @description A day without racing is an empty list with `total: 0`; a day beyond the account's reach may look the same.
         */
        get: operations["listResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/results/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Results of today, without Betfair's starting price. */
        get: operations["listResultsToday"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/results/today/free": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Results of today, with who ran and where they finished but no prices, times or margins. */
        get: operations["listResultsTodayFree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/results/{race_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The result of one race. */
        get: operations["getResult"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/horses/{horse_id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `hrs_` and digits; put the digits of a sire, dam or damsire here to ask about it as a horse. */
                horse_id: components["parameters"]["horse_id"];
            };
            cookie?: never;
        };
        /** Every race that a horse ran in, each with its whole field. */
        get: operations["listHorseResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jockeys/{jockey_id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jockey_id: components["parameters"]["jockey_id"];
            };
            cookie?: never;
        };
        /** Every race that a jockey rode in, each with its whole field. */
        get: operations["listJockeyResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trainers/{trainer_id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                trainer_id: components["parameters"]["trainer_id"];
            };
            cookie?: never;
        };
        /** Every race that a trainer had a runner in, each with its whole field. */
        get: operations["listTrainerResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/owners/{owner_id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                owner_id: components["parameters"]["owner_id"];
            };
            cookie?: never;
        };
        /** Every race that an owner had a runner in, each with its whole field. */
        get: operations["listOwnerResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sires/{sire_id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sire_id: components["parameters"]["sire_id"];
            };
            cookie?: never;
        };
        /** Races of a sire's sons and daughters; for its own races ask for the horse with the same digits. */
        get: operations["listSireResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dams/{dam_id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dam_id: components["parameters"]["dam_id"];
            };
            cookie?: never;
        };
        /** Races of a dam's sons and daughters; for its own races ask for the horse with the same digits. */
        get: operations["listDamResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/damsires/{damsire_id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                damsire_id: components["parameters"]["damsire_id"];
            };
            cookie?: never;
        };
        /** Races of the offspring of a damsire's daughters; for its own races ask for the horse with the same digits. */
        get: operations["listDamsireResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/horses/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Horses by name, with their parents. */
        get: operations["searchHorses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jockeys/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Jockeys by name. */
        get: operations["searchJockeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trainers/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Trainers by name. */
        get: operations["searchTrainers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/owners/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Owners by name. */
        get: operations["searchOwners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sires/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sires by name. */
        get: operations["searchSires"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dams/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dams by name. */
        get: operations["searchDams"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/damsires/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Damsires by name. */
        get: operations["searchDamsires"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/horses/{horse_id}/standard": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `hrs_` and digits; put the digits of a sire, dam or damsire here to ask about it as a horse. */
                horse_id: components["parameters"]["horse_id"];
            };
            cookie?: never;
        };
        /** Name and parents of a horse. */
        get: operations["getHorseStandard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/horses/{horse_id}/pro": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `hrs_` and digits; put the digits of a sire, dam or damsire here to ask about it as a horse. */
                horse_id: components["parameters"]["horse_id"];
            };
            cookie?: never;
        };
        /**
         * A horse's parents, birth, sex, colour and breeder.
         * @description Answers 404 for some horses that the standard profile still knows.
         */
        get: operations["getHorsePro"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/odds/{race_id}/{horse_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                race_id: components["parameters"]["race_id"];
                /** @description `hrs_` and digits; put the digits of a sire, dam or damsire here to ask about it as a horse. */
                horse_id: components["parameters"]["horse_id"];
            };
            cookie?: never;
        };
        /** The odds of one runner in Britain or Ireland at every bookmaker, and how they moved before the off. */
        get: operations["getRunnerOdds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Course: {
            /** @description `crs_` and digits. */
            id: string;
            /** @description Name; results add `(IRE)` and the like to it. */
            course?: string | null;
            /** @description Lower-case code, such as `gb` or `ire`. */
            region_code?: string | null;
            /** @description English name. */
            region?: string | null;
        };
        CoursesPage: {
            courses: components["schemas"]["Course"][];
            /** @description Number of courses. */
            total: number;
        };
        HorsePro: components["schemas"]["HorseStandard"] & {
            /** @description Date of birth, `YYYY-MM-DD`. */
            dob?: string | null;
            /** @description In a word, such as `gelding`. */
            sex?: string | null;
            /** @description `G` gelding, `F` filly, `C` colt, `M` mare, `H` horse. */
            sex_code?: string | null;
            /** @description Short, such as `b` or `ch`. */
            colour?: string | null;
            /** @description The same in upper case. */
            colour_code?: string | null;
            breeder?: string | null;
        };
        HorseSearch: {
            search_results: components["schemas"]["HorseStandard"][];
        };
        HorseStandard: {
            /** @description `hrs_` and digits. */
            id: string;
            /** @description With the country of birth, `Fantastikas (FR)`. */
            name?: string | null;
            /** @description With the country of birth. */
            sire?: string | null;
            /** @description `sir_` and the digits of its horse id. */
            sire_id?: string | null;
            /** @description With the country of birth. */
            dam?: string | null;
            /** @description `dam_` and the digits of its horse id; can be empty. */
            dam_id?: string | null;
            /** @description With the country of birth in the pro profile only. */
            damsire?: string | null;
            /** @description `dsi_` and the digits of its horse id; can be empty. */
            damsire_id?: string | null;
        };
        Medical: {
            /** @description `YYYY-MM-DD`. */
            date?: string | null;
            /** @description Such as `Wind Surgery`. */
            type?: string | null;
        };
        NameSearch: {
            search_results: components["schemas"]["Named"][];
        };
        /** @description A jockey, trainer, owner, sire, dam or damsire. */
        Named: {
            /** @description Prefix and digits, such as `jky_1`. */
            id: string;
            name?: string | null;
        };
        Odds: {
            /** @description Bookmaker or exchange. */
            bookmaker?: string | null;
            /** @description `7/4`; `SP` before a price; decimals at an exchange. */
            fractional?: string | null;
            /** @description `2.75`, the stake included; `SP` before a price. */
            decimal?: string | null;
            /** @description Places paid each way. */
            ew_places?: string | null;
            /** @description `5` for a fifth of the odds each way. */
            ew_denom?: string | null;
            /** @description `2026-01-31 14:05:00`, without an offset. */
            updated?: string | null;
        };
        OddsWithHistory: components["schemas"]["Odds"] & {
            /** @description Price changes, from 2025-03-17; empty on every card seen. */
            history?: components["schemas"]["PriceChange"][] | null;
        };
        Page: {
            /** @description Matches in all */
            total: number;
            limit: number;
            skip: number;
            query?: components["schemas"]["QueryEcho"];
        };
        ParameterProblem: {
            /** @description Where, such as `query` then the name. */
            loc?: (string | number)[];
            msg?: string;
            /** @description A code such as `value_error.missing`. */
            type?: string;
            /** @description What was sent. */
            input?: unknown;
            /** @description The bound that was broken. */
            ctx?: Record<string, never>;
        };
        PreviousOwner: {
            owner?: string | null;
            owner_id?: string | null;
            /** @description Day the horse was sold, `YYYY-MM-DD`. */
            change_date?: string | null;
        };
        PreviousTrainer: {
            trainer?: string | null;
            trainer_id?: string | null;
            /** @description Day the horse left, `YYYY-MM-DD`. */
            change_date?: string | null;
        };
        PriceChange: {
            /** @description ISO 8601 with the UK offset. */
            changed_at?: string | null;
            /** @description Price from then on. */
            fractional?: string | null;
            /** @description Price from then on. */
            decimal?: string | null;
        };
        Problem: {
            /** @description A sentence, or one entry for each parameter at fault. */
            detail?: string | components["schemas"]["ParameterProblem"][];
        };
        /** @description The query as the server understood it, as pairs of name and value; sometimes incomplete. */
        QueryEcho: unknown[][] | null;
        /** @description What the stable said of the horse after an earlier race. */
        Quote: {
            date?: string | null;
            horse?: string | null;
            horse_id?: string | null;
            race?: string | null;
            race_id?: string | null;
            course?: string | null;
            course_id?: string | null;
            /** @description Furlongs. */
            distance_f?: string | null;
            /** @description Yards. */
            distance_y?: string | null;
            quote?: string | null;
        };
        /** @description A race of the pro plan, its runners with odds and their history. */
        Racecard: components["schemas"]["RacecardPreviewed"] & {
            runners?: components["schemas"]["RacecardRunner"][] | null;
        };
        /** @description A race of the basic plan, its runners without odds. */
        RacecardBasic: components["schemas"]["RacecardHead"] & {
            runners?: components["schemas"]["RacecardRunnerBasic"][] | null;
        };
        /** @description A race of the free plan. Until 2026 it had no ids at all. */
        RacecardFree: components["schemas"]["RacecardHeadFree"] & {
            runners?: components["schemas"]["RacecardRunnerFree"][] | null;
        };
        RacecardHead: WithRequired<components["schemas"]["RacecardHeadFree"], "race_id"> & {
            /** @description `crs_` and digits. */
            course_id?: string | null;
            /** @description Miles and furlongs, `2m6f`. */
            distance_round?: string | null;
            /** @description Exact, `2m6f31y`. */
            distance?: string | null;
            /** @description Going stick and changes by part of the course. */
            going_detailed?: string | null;
            /** @description Yards that moved rails add to the distance. */
            rail_movements?: string | null;
            /** @description Where the stalls stand. */
            stalls?: string | null;
            weather?: string | null;
            big_race?: boolean | null;
            /** @description Called off; results say nothing of it. */
            is_abandoned?: boolean | null;
        };
        RacecardHeadFree: {
            /** @description `rac_` and digits, 8 to 11 of them so far. */
            race_id?: string;
            /** @description Name without the suffix of a region. */
            course?: string | null;
            /** @description Day of the race, `YYYY-MM-DD`. */
            date?: string | null;
            /** @description 12-hour clock without am or pm, `4:10`; use off_dt. */
            off_time?: string | null;
            /** @description Off time in ISO 8601 with the UK offset */
            off_dt?: string | null;
            race_name?: string | null;
            /** @description Rounded furlongs without a letter, `22.0`. */
            distance_f?: string | null;
            /** @description Upper-case code, such as `GB` or `IRE`. */
            region?: string | null;
            /** @description `Group 1`, `Grade 3`, `Listed` or empty. */
            pattern?: string | null;
            /** @description `Class 1` to `Class 7`; empty in Ireland. */
            race_class?: string | null;
            /** @description `Flat`, `Chase`, `Hurdle` or `NH Flat`. */
            type?: string | null;
            /** @description Ages allowed, such as `3yo+`. */
            age_band?: string | null;
            /** @description Official ratings allowed, such as `0-70`. */
            rating_band?: string | null;
            /** @description Sexes allowed, such as `C & G`; empty for all. */
            sex_restriction?: string | null;
            /** @description Prize of the winner alone, in pounds: `£4,193`. */
            prize?: string | null;
            /** @description Runners, without non-runners and reserves. */
            field_size?: string | null;
            /** @description State of the ground, such as `Good To Soft`. */
            going?: string | null;
            /** @description `Turf` or `AW` (all-weather). */
            surface?: string | null;
            /** @description `entry`, `declared` or `result`. */
            race_status?: string | null;
        };
        RacecardPreviewed: components["schemas"]["RacecardHead"] & {
            /** @description Obstacles, `8 hurdles`; empty on the flat. */
            jumps?: string | null;
            /** @description Name of the horse that is tipped. */
            tip?: string | null;
            /** @description The tipster's reasons. */
            verdict?: string | null;
            /** @description Prices expected, as a sentence. */
            betting_forecast?: string | null;
        };
        RacecardRunner: components["schemas"]["RacecardRunnerBasic"] & {
            odds?: components["schemas"]["OddsWithHistory"][] | null;
        };
        RacecardRunnerBasic: WithRequired<components["schemas"]["RacecardRunnerFree"], "horse_id"> & {
            /** @description Date of birth, `YYYY-MM-DD`. */
            dob?: string | null;
            breeder?: string | null;
            /** @description Where the dam was born. */
            dam_region?: string | null;
            /** @description Where the sire was born. */
            sire_region?: string | null;
            /** @description Where the damsire was born. */
            damsire_region?: string | null;
            /** @description Where the stable is; no other answer says so. */
            trainer_location?: string | null;
            /** @description The stable's last 14 days. */
            trainer_14_days?: components["schemas"]["TrainerForm"] | null;
            /** @description Percent of the stable's runners that ran to form. */
            trainer_rtf?: string | null;
            prev_trainers?: components["schemas"]["PreviousTrainer"][] | null;
            prev_owners?: components["schemas"]["PreviousOwner"][] | null;
            /** @description The runner in a sentence. */
            comment?: string | null;
            /** @description The runner in a paragraph; empty since 2026. */
            spotlight?: string | null;
            quotes?: components["schemas"]["Quote"][] | null;
            stable_tour?: components["schemas"]["StableTour"][] | null;
            medical?: components["schemas"]["Medical"][] | null;
            /** @description `1` for the first run in it. */
            headgear_run?: string | null;
            /** @description `w` after an operation on the breathing. */
            wind_surgery?: string | null;
            /** @description `1` for the first run since. */
            wind_surgery_run?: string | null;
            /** @description C won here, D won at the distance, CD both at once, BF beaten favourite last time. */
            past_results_flags?: string[] | null;
            /** @description Best Racing Post rating before the race; empty since 2026. */
            rpr?: string | null;
            /** @description Best Topspeed rating before the race; empty since 2026. */
            ts?: string | null;
            /** @description Came in 2026 in place of rpr. */
            performance_rating?: string | null;
            /** @description Came in 2026 in place of ts. */
            speed_rating?: string | null;
            /** @description Address of a picture of the colours. */
            silk_url?: string | null;
        };
        RacecardRunnerFree: {
            /** @description `hrs_` and digits. */
            horse_id?: string;
            /** @description Name without a country. */
            horse?: string | null;
            /** @description Years. */
            age?: string | null;
            /** @description In a word, such as `gelding`. */
            sex?: string | null;
            /** @description `G` gelding, `F` filly, `C` colt, `M` mare, `H` horse. */
            sex_code?: string | null;
            /** @description Short, such as `b` or `ch`. */
            colour?: string | null;
            /** @description Where the horse was born. */
            region?: string | null;
            dam?: string | null;
            /** @description `dam_` and the digits of its horse id. */
            dam_id?: string | null;
            sire?: string | null;
            /** @description `sir_` and the digits of its horse id. */
            sire_id?: string | null;
            damsire?: string | null;
            /** @description `dsi_` and the digits of its horse id. */
            damsire_id?: string | null;
            trainer?: string | null;
            /** @description `trn_` and digits. */
            trainer_id?: string | null;
            owner?: string | null;
            /** @description `own_` and digits. */
            owner_id?: string | null;
            /** @description Digits, `NR` for a non-runner, or a reserve such as `R15`. */
            number?: string | null;
            /** @description Stall; `0` or empty over jumps. */
            draw?: string | null;
            /** @description Letters: b blinkers, h hood, p cheekpieces, t tongue tie, v visor. */
            headgear?: string | null;
            /** @description Weight in pounds. */
            lbs?: string | null;
            /** @description Official rating; `-` for none. */
            ofr?: string | null;
            /** @description Name and claim, `Joe Williamson(5)`; `NON-RUNNER` for none. */
            jockey?: string | null;
            /** @description `jky_` and digits; empty when undeclared. */
            jockey_id?: string | null;
            /** @description Days since the last run, by code too: `20`, `204 (71F)`, `(32F)`. */
            last_run?: string | null;
            /** @description Last positions, oldest first; `-` a year, `/` a longer gap. */
            form?: string | null;
        };
        RacecardRunnerStandard: components["schemas"]["RacecardRunnerBasic"] & {
            odds?: components["schemas"]["Odds"][] | null;
        };
        /** @description A race of the standard plan, its runners with the latest odds. */
        RacecardStandard: components["schemas"]["RacecardPreviewed"] & {
            runners?: components["schemas"]["RacecardRunnerStandard"][] | null;
        };
        RacecardSummaries: {
            racecard_summaries: components["schemas"]["RacecardSummary"][];
            query?: components["schemas"]["QueryEcho"];
        };
        RacecardSummary: {
            /** @description `rac_` and digits. */
            race_id: string;
            /** @description `YYYY-MM-DD`. */
            date?: string | null;
            /** @description Upper-case code, such as `GB`. */
            region?: string | null;
            course?: string | null;
            /** @description `crs_` and digits. */
            course_id?: string | null;
            race_name?: string | null;
            /** @description `Class 1` to `Class 7` or empty. */
            race_class?: string | null;
            /** @description 12-hour clock without am or pm; use off_dt. */
            off_time?: string | null;
            /** @description Off time in ISO 8601 with the UK offset. */
            off_dt?: string | null;
            big_race?: boolean | null;
            is_abandoned?: boolean | null;
        };
        RacecardsBasicPage: components["schemas"]["Page"] & {
            racecards: components["schemas"]["RacecardBasic"][];
        };
        RacecardsFreePage: components["schemas"]["Page"] & {
            racecards: components["schemas"]["RacecardFree"][];
        };
        RacecardsPage: components["schemas"]["Page"] & {
            racecards: components["schemas"]["Racecard"][];
        };
        RacecardsStandardPage: components["schemas"]["Page"] & {
            racecards: components["schemas"]["RacecardStandard"][];
        };
        Region: {
            /** @description Lower-case code, such as `gb` or `ire`. */
            region_code: string;
            /** @description English name. */
            region?: string | null;
        };
        /** @description A race that was run, with its runners in finishing order. */
        Result: components["schemas"]["ResultHead"] & {
            runners?: components["schemas"]["ResultRunner"][] | null;
        };
        /** @description A race of today, with runners that lack only Betfair's starting price. */
        ResultBasic: components["schemas"]["ResultHead"] & {
            runners?: components["schemas"]["ResultRunnerBasic"][] | null;
        };
        /** @description A race of today, with the bare runners. */
        ResultFree: components["schemas"]["ResultHeadFree"] & {
            runners?: components["schemas"]["ResultRunnerFree"][] | null;
        };
        ResultHead: components["schemas"]["ResultHeadFree"] & {
            /** @description `crs_` and digits. */
            course_id?: string | null;
            /** @description Miles and furlongs, `2m½f`. */
            dist?: string | null;
            /** @description Exact distance in yards. */
            dist_y?: string | null;
            /** @description Distance in metres, `2212` or `2400.0`. */
            dist_m?: string | null;
            /** @description Obstacles, `8 hurdles`; empty on the flat. */
            jumps?: string | null;
            /** @description Time and the gap to standard, as a sentence. */
            winning_time_detail?: string | null;
            /** @description Remarks on the race. */
            comments?: string | null;
            /** @description `Name (reason), Name (withdrawn; reason)`. */
            non_runners?: string | null;
            /** @description Tote win dividend with its currency, `£9.50`, `€9`. */
            tote_win?: string | null;
            /** @description Tote place dividends in order, `£2.50 £1.50 £4`. */
            tote_pl?: string | null;
            /** @description Tote exacta. */
            tote_ex?: string | null;
            /** @description Computer straight forecast. */
            tote_csf?: string | null;
            /** @description Computer tricast. */
            tote_tricast?: string | null;
            /** @description Tote trifecta. */
            tote_trifecta?: string | null;
        };
        ResultHeadFree: {
            /** @description `rac_` and digits, 8 to 11 of them so far. */
            race_id: string;
            /** @description Name with suffixes: `Dundalk (AW) (IRE)`. */
            course?: string | null;
            /** @description Day of the race, `YYYY-MM-DD`. */
            date?: string | null;
            /** @description 12-hour clock without am or pm, `4:10`; use off_dt. */
            off?: string | null;
            /** @description Off time in ISO 8601 with the UK offset */
            off_dt?: string | null;
            race_name?: string | null;
            /** @description Furlongs with their letter, `5.5f`. */
            dist_f?: string | null;
            /** @description Upper-case code, such as `GB` or `IRE`. */
            region?: string | null;
            /** @description `Group 1`, `Grade 3`, `Listed` or empty. */
            pattern?: string | null;
            /** @description `Class 1` to `Class 7`; empty in Ireland, which has none. */
            class?: string | null;
            /** @description `Flat`, `Chase`, `Hurdle` or `NH Flat`. */
            type?: string | null;
            /** @description Ages allowed, such as `3yo+`. */
            age_band?: string | null;
            /** @description Official ratings allowed, such as `0-70`. */
            rating_band?: string | null;
            /** @description Sexes allowed, such as `F & M`; empty for all. */
            sex_rest?: string | null;
            /** @description State of the ground, such as `Good To Soft`. */
            going?: string | null;
            /** @description `Turf` or `AW` (all-weather). */
            surface?: string | null;
        };
        ResultRunner: components["schemas"]["ResultRunnerBasic"] & {
            /** @description Betfair starting price in decimals; comes the day after. */
            bsp?: string | null;
        };
        ResultRunnerBasic: components["schemas"]["ResultRunnerFree"] & {
            /** @description Starting price; `F` favourite, `J` joint, `C` co-favourite. */
            sp?: string | null;
            /** @description The same in decimals, rounded: `2.62` for 13/8. */
            sp_dec?: string | null;
            /** @description Lengths behind the horse in front; `-` for a non-finisher. */
            btn?: string | null;
            /** @description Lengths behind the winner, rounded again to a quarter. */
            ovr_btn?: string | null;
            /** @description `3:5.82`, seconds unpadded; beaten horses by lengths. */
            time?: string | null;
            /** @description Racing Post rating achieved; `–` until days later. */
            rpr?: string | null;
            /** @description Topspeed rating achieved; `–` until days later. */
            tsr?: string | null;
            /** @description Won: pounds `3245.08`, euros `€7080`, or empty. */
            prize?: string | null;
            /** @description Pounds that the apprentice took off; `0` for none. */
            jockey_claim_lbs?: string | null;
            /** @description How the horse ran. */
            comment?: string | null;
            /** @description Address of a picture of the colours. */
            silk_url?: string | null;
        };
        ResultRunnerFree: {
            /** @description `hrs_` and digits. */
            horse_id: string;
            /** @description Name with the country of birth, `Fantastikas (FR)`. */
            horse?: string | null;
            /** @description Years. */
            age?: string | null;
            /** @description `G` gelding, `F` filly, `C` colt, `M` mare, `H` horse. */
            sex?: string | null;
            /** @description Saddlecloth number. */
            number?: string | null;
            /** @description `1` up; a dead heat shares a number and skips the next. Otherwise PU pulled up, F fell, UR unseated rider, BD brought down, RO ran out, RR or REF refused, SU slipped up, CO carried out, LFT left, DSQ disqualified, VOI void. */
            position?: string | null;
            /** @description Stall; empty over jumps. */
            draw?: string | null;
            /** @description Stones and pounds, `9-2`. */
            weight?: string | null;
            /** @description Pounds. */
            weight_lbs?: string | null;
            /** @description Letters: b blinkers, h hood, p cheekpieces, t tongue tie, v visor. */
            headgear?: string | null;
            /** @description Official rating; `–` for none. */
            or?: string | null;
            jockey?: string | null;
            /** @description `jky_` and digits; can be empty. */
            jockey_id?: string | null;
            trainer?: string | null;
            /** @description `trn_` and digits. */
            trainer_id?: string | null;
            owner?: string | null;
            /** @description `own_` and digits; rarely empty beside a name. */
            owner_id?: string | null;
            /** @description Name with the country of birth. */
            sire?: string | null;
            /** @description `sir_` and the digits of its horse id. */
            sire_id?: string | null;
            /** @description Name with the country of birth. */
            dam?: string | null;
            /** @description `dam_` and the digits of its horse id. */
            dam_id?: string | null;
            /** @description Name without a country. */
            damsire?: string | null;
            /** @description `dsi_` and the digits of its horse id. */
            damsire_id?: string | null;
        };
        ResultsBasicPage: components["schemas"]["Page"] & {
            results: components["schemas"]["ResultBasic"][] | null;
        };
        ResultsFreePage: components["schemas"]["Page"] & {
            results: components["schemas"]["ResultFree"][] | null;
        };
        ResultsPage: components["schemas"]["Page"] & {
            results: components["schemas"]["Result"][] | null;
        };
        RunnerOdds: {
            /** @description `rac_` and digits. */
            race_id: string;
            /** @description `hrs_` and digits. */
            horse_id: string;
            /** @description Name without a country. */
            horse?: string | null;
            odds?: components["schemas"]["OddsWithHistory"][] | null;
        };
        StableTour: {
            /** @description What the stable said of the horse before the season. */
            quote?: string | null;
        };
        TrainerForm: {
            runs?: string | null;
            wins?: string | null;
            /** @description Wins in a hundred runs. */
            percent?: string | null;
        };
    };
    responses: {
        /** @description A parameter is missing, malformed or out of bounds. */
        Invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description No such path, or no row with this id. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description Too fast. Wait as Retry-After says, or back off. */
        TooMany: {
            headers: {
                /** @description Seconds or an HTTP date; not always sent. */
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The credentials are wrong, or the plan is too low; only the text of `detail` tells which. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description Ages that the race was open to. Send `+` as `%2B`. */
        age_band: ("10yo+" | "2-3yo" | "2yo" | "2yo+" | "3-4yo" | "3-5yo" | "3-6yo" | "3yo" | "3yo+" | "4-5yo" | "4-6yo" | "4-7yo" | "4-8yo" | "4yo" | "4yo+" | "5-6yo" | "5-7yo" | "5-8yo" | "5yo" | "5yo+" | "6-7yo" | "6yo" | "6yo+" | "7yo+" | "8yo+" | "9yo+")[];
        /** @description Races a page. */
        card_limit: number;
        /** @description Races to pass over. */
        card_skip: number;
        /** @description Course ids, the name repeated for each. */
        course: string[];
        /** @description Course ids, the name repeated for each. */
        course_ids: string[];
        dam_id: string;
        damsire_id: string;
        /** @description Last day, itself included, `YYYY-MM-DD`. */
        end_date: string;
        /** @description States of the ground; answers spell them `Good To Firm`. */
        going: ("fast" | "firm" | "good" | "good_to_firm" | "good_to_soft" | "good_to_yielding" | "hard" | "heavy" | "holding" | "muddy" | "sloppy" | "slow" | "soft" | "soft_to_heavy" | "standard" | "standard_to_fast" | "standard_to_slow" | "very_soft" | "yielding" | "yielding_to_soft")[];
        /** @description `hrs_` and digits; put the digits of a sire, dam or damsire here to ask about it as a horse. */
        horse_id: string;
        jockey_id: string;
        /** @description Races a page. An older server takes 50 at most and answers 422 to more. */
        limit: number;
        /** @description Longest race distance in yards. */
        max_distance_y: number;
        /** @description Shortest race distance in yards. */
        min_distance_y: number;
        /** @description Part of a name is enough. */
        name: string;
        owner_id: string;
        /** @description British classes. Irish races have none, so any value leaves them out. */
        race_class: ("class_1" | "class_2" | "class_3" | "class_4" | "class_5" | "class_6" | "class_7")[];
        race_id: string;
        /** @description Lower-case region codes, the name repeated for each. Has no effect beside `course`. */
        region: string[];
        /** @description Lower-case region codes, the name repeated for each. Has no effect beside `course_ids`. */
        region_codes: string[];
        /** @description Sexes that the race was open to. Send `&` as `%26`. */
        sex_restriction: ("c&f" | "c&g" | "f" | "f&m" | "m" | "m&g")[];
        sire_id: string;
        /** @description Races to pass over. Ask day by day rather than skipping deep into a wide range. */
        skip: number;
        /** @description Races to pass over. */
        skip_unbounded: number;
        /** @description First day, `YYYY-MM-DD`. */
        start_date: string;
        trainer_id: string;
        /** @description Codes of race; answers spell them `Chase`, `Flat`, `Hurdle`, `NH Flat`. */
        type: ("chase" | "flat" | "hurdle" | "nh_flat")[];
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listCourses: {
        parameters: {
            query?: {
                /** @description Lower-case region codes, the name repeated for each. Has no effect beside `course_ids`. */
                region_codes?: components["parameters"]["region_codes"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The courses and their number; there is no limit and no skip. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoursesPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    listRegions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every region, in no order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Region"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    listRacecardsFree: {
        parameters: {
            query?: {
                /** @description Which of the two days, by the UK clock. */
                day?: "today" | "tomorrow";
                /** @description Lower-case region codes, the name repeated for each. Has no effect beside `course_ids`. */
                region_codes?: components["parameters"]["region_codes"];
                /** @description Course ids, the name repeated for each. */
                course_ids?: components["parameters"]["course_ids"];
                /** @description Races a page. */
                limit?: components["parameters"]["card_limit"];
                /** @description Races to pass over. */
                skip?: components["parameters"]["card_skip"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of cards. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RacecardsFreePage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    listRacecardsBasic: {
        parameters: {
            query?: {
                /** @description Which of the two days, by the UK clock. */
                day?: "today" | "tomorrow";
                /** @description Lower-case region codes, the name repeated for each. Has no effect beside `course_ids`. */
                region_codes?: components["parameters"]["region_codes"];
                /** @description Course ids, the name repeated for each. */
                course_ids?: components["parameters"]["course_ids"];
                /** @description Races a page. */
                limit?: components["parameters"]["card_limit"];
                /** @description Races to pass over. */
                skip?: components["parameters"]["card_skip"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of cards. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RacecardsBasicPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    listRacecardsStandard: {
        parameters: {
            query?: {
                /** @description Which of the two days, by the UK clock. */
                day?: "today" | "tomorrow";
                /** @description Lower-case region codes, the name repeated for each. Has no effect beside `course_ids`. */
                region_codes?: components["parameters"]["region_codes"];
                /** @description Course ids, the name repeated for each. */
                course_ids?: components["parameters"]["course_ids"];
                /** @description Races a page. */
                limit?: components["parameters"]["card_limit"];
                /** @description Races to pass over. */
                skip?: components["parameters"]["card_skip"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of cards. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RacecardsStandardPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    listRacecardsPro: {
        parameters: {
            query?: {
                /** @description One day, `YYYY-MM-DD`; today if left out. */
                date?: string;
                /** @description Lower-case region codes, the name repeated for each. Has no effect beside `course_ids`. */
                region_codes?: components["parameters"]["region_codes"];
                /** @description Course ids, the name repeated for each. */
                course_ids?: components["parameters"]["course_ids"];
                /** @description Races a page. */
                limit?: components["parameters"]["card_limit"];
                /** @description Races to pass over. */
                skip?: components["parameters"]["card_skip"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of cards. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RacecardsPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    listBigRaces: {
        parameters: {
            query?: {
                /** @description First day, `YYYY-MM-DD`, not before today; today if left out. */
                start_date?: string;
                /** @description Last day, itself included, `YYYY-MM-DD`. */
                end_date?: components["parameters"]["end_date"];
                /** @description Lower-case region codes, the name repeated for each. Has no effect beside `course_ids`. */
                region_codes?: components["parameters"]["region_codes"];
                /** @description Course ids, the name repeated for each. */
                course_ids?: components["parameters"]["course_ids"];
                /** @description Races a page. */
                limit?: components["parameters"]["card_limit"];
                /** @description Races to pass over. */
                skip?: components["parameters"]["card_skip"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of cards. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RacecardsStandardPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    listRacecardSummaries: {
        parameters: {
            query?: {
                /** @description One day, `YYYY-MM-DD`. */
                date?: string;
                /** @description Lower-case region codes, the name repeated for each. Has no effect beside `course_ids`. */
                region_codes?: components["parameters"]["region_codes"];
                /** @description Course ids, the name repeated for each. */
                course_ids?: components["parameters"]["course_ids"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The races of the day; there is no total, no limit and no skip. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RacecardSummaries"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    getRacecardStandard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                race_id: components["parameters"]["race_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The race and its runners. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RacecardStandard"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    getRacecardPro: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                race_id: components["parameters"]["race_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The race and its runners. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Racecard"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    listRacecardHorseResults: {
        parameters: {
            query?: {
                /** @description First day, `YYYY-MM-DD`. */
                start_date?: components["parameters"]["start_date"];
                /** @description Last day, itself included, `YYYY-MM-DD`. */
                end_date?: components["parameters"]["end_date"];
                /** @description Lower-case region codes, the name repeated for each. Has no effect beside `course`. */
                region?: components["parameters"]["region"];
                /** @description Course ids, the name repeated for each. */
                course?: components["parameters"]["course"];
                /** @description Codes of race; answers spell them `Chase`, `Flat`, `Hurdle`, `NH Flat`. */
                type?: components["parameters"]["type"];
                /** @description States of the ground; answers spell them `Good To Firm`. */
                going?: components["parameters"]["going"];
                /** @description British classes. Irish races have none, so any value leaves them out. */
                race_class?: components["parameters"]["race_class"];
                /** @description Shortest race distance in yards. */
                min_distance_y?: components["parameters"]["min_distance_y"];
                /** @description Longest race distance in yards. */
                max_distance_y?: components["parameters"]["max_distance_y"];
                /** @description Ages that the race was open to. Send `+` as `%2B`. */
                age_band?: components["parameters"]["age_band"];
                /** @description Sexes that the race was open to. Send `&` as `%26`. */
                sex_restriction?: components["parameters"]["sex_restriction"];
                /** @description Races a page. An older server takes 50 at most and answers 422 to more. */
                limit?: components["parameters"]["limit"];
                /** @description Races to pass over. */
                skip?: components["parameters"]["skip_unbounded"];
            };
            header?: never;
            path: {
                /** @description `hrs_` and digits; put the digits of a sire, dam or damsire here to ask about it as a horse. */
                horse_id: components["parameters"]["horse_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of results. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultsBasicPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    listResults: {
        parameters: {
            query?: {
                /** @description First day, `YYYY-MM-DD`. */
                start_date?: components["parameters"]["start_date"];
                /** @description Last day, itself included, `YYYY-MM-DD`. */
                end_date?: components["parameters"]["end_date"];
                /** @description Lower-case region codes, the name repeated for each. Has no effect beside `course`. */
                region?: components["parameters"]["region"];
                /** @description Course ids, the name repeated for each. */
                course?: components["parameters"]["course"];
                /** @description Codes of race; answers spell them `Chase`, `Flat`, `Hurdle`, `NH Flat`. */
                type?: components["parameters"]["type"];
                /** @description States of the ground; answers spell them `Good To Firm`. */
                going?: components["parameters"]["going"];
                /** @description British classes. Irish races have none, so any value leaves them out. */
                race_class?: components["parameters"]["race_class"];
                /** @description Shortest race distance in yards. */
                min_distance_y?: components["parameters"]["min_distance_y"];
                /** @description Longest race distance in yards. */
                max_distance_y?: components["parameters"]["max_distance_y"];
                /** @description Ages that the race was open to. Send `+` as `%2B`. */
                age_band?: components["parameters"]["age_band"];
                /** @description Sexes that the race was open to. Send `&` as `%26`. */
                sex_restriction?: components["parameters"]["sex_restriction"];
                /** @description Races a page. An older server takes 50 at most and answers 422 to more. */
                limit?: components["parameters"]["limit"];
                /** @description Races to pass over. Ask day by day rather than skipping deep into a wide range. */
                skip?: components["parameters"]["skip"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of results; a range is complete only when the rows of all pages equal `total`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultsPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    listResultsToday: {
        parameters: {
            query?: {
                /** @description Lower-case region codes, the name repeated for each. Has no effect beside `course`. */
                region?: components["parameters"]["region"];
                /** @description Races a page. An older server takes 50 at most and answers 422 to more. */
                limit?: components["parameters"]["limit"];
                /** @description Races to pass over. */
                skip?: components["parameters"]["skip_unbounded"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the results that are in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultsBasicPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    listResultsTodayFree: {
        parameters: {
            query?: {
                /** @description Lower-case region codes, the name repeated for each. Has no effect beside `course`. */
                region?: components["parameters"]["region"];
                /** @description Races a page. An older server takes 50 at most and answers 422 to more. */
                limit?: components["parameters"]["limit"];
                /** @description Races to pass over. */
                skip?: components["parameters"]["skip_unbounded"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the results that are in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultsFreePage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    getResult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                race_id: components["parameters"]["race_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The race and its runners. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Result"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    listHorseResults: {
        parameters: {
            query?: {
                /** @description First day, `YYYY-MM-DD`. */
                start_date?: components["parameters"]["start_date"];
                /** @description Last day, itself included, `YYYY-MM-DD`. */
                end_date?: components["parameters"]["end_date"];
                /** @description Lower-case region codes, the name repeated for each. Has no effect beside `course`. */
                region?: components["parameters"]["region"];
                /** @description Course ids, the name repeated for each. */
                course?: components["parameters"]["course"];
                /** @description Codes of race; answers spell them `Chase`, `Flat`, `Hurdle`, `NH Flat`. */
                type?: components["parameters"]["type"];
                /** @description States of the ground; answers spell them `Good To Firm`. */
                going?: components["parameters"]["going"];
                /** @description British classes. Irish races have none, so any value leaves them out. */
                race_class?: components["parameters"]["race_class"];
                /** @description Shortest race distance in yards. */
                min_distance_y?: components["parameters"]["min_distance_y"];
                /** @description Longest race distance in yards. */
                max_distance_y?: components["parameters"]["max_distance_y"];
                /** @description Ages that the race was open to. Send `+` as `%2B`. */
                age_band?: components["parameters"]["age_band"];
                /** @description Sexes that the race was open to. Send `&` as `%26`. */
                sex_restriction?: components["parameters"]["sex_restriction"];
                /** @description Races a page. An older server takes 50 at most and answers 422 to more. */
                limit?: components["parameters"]["limit"];
                /** @description Races to pass over. Ask day by day rather than skipping deep into a wide range. */
                skip?: components["parameters"]["skip"];
            };
            header?: never;
            path: {
                /** @description `hrs_` and digits; put the digits of a sire, dam or damsire here to ask about it as a horse. */
                horse_id: components["parameters"]["horse_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of results; a range is complete only when the rows of all pages equal `total`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultsPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    listJockeyResults: {
        parameters: {
            query?: {
                /** @description First day, `YYYY-MM-DD`. */
                start_date?: components["parameters"]["start_date"];
                /** @description Last day, itself included, `YYYY-MM-DD`. */
                end_date?: components["parameters"]["end_date"];
                /** @description Lower-case region codes, the name repeated for each. Has no effect beside `course`. */
                region?: components["parameters"]["region"];
                /** @description Course ids, the name repeated for each. */
                course?: components["parameters"]["course"];
                /** @description Codes of race; answers spell them `Chase`, `Flat`, `Hurdle`, `NH Flat`. */
                type?: components["parameters"]["type"];
                /** @description States of the ground; answers spell them `Good To Firm`. */
                going?: components["parameters"]["going"];
                /** @description British classes. Irish races have none, so any value leaves them out. */
                race_class?: components["parameters"]["race_class"];
                /** @description Shortest race distance in yards. */
                min_distance_y?: components["parameters"]["min_distance_y"];
                /** @description Longest race distance in yards. */
                max_distance_y?: components["parameters"]["max_distance_y"];
                /** @description Ages that the race was open to. Send `+` as `%2B`. */
                age_band?: components["parameters"]["age_band"];
                /** @description Sexes that the race was open to. Send `&` as `%26`. */
                sex_restriction?: components["parameters"]["sex_restriction"];
                /** @description Races a page. An older server takes 50 at most and answers 422 to more. */
                limit?: components["parameters"]["limit"];
                /** @description Races to pass over. Ask day by day rather than skipping deep into a wide range. */
                skip?: components["parameters"]["skip"];
            };
            header?: never;
            path: {
                jockey_id: components["parameters"]["jockey_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of results; a range is complete only when the rows of all pages equal `total`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultsPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    listTrainerResults: {
        parameters: {
            query?: {
                /** @description First day, `YYYY-MM-DD`. */
                start_date?: components["parameters"]["start_date"];
                /** @description Last day, itself included, `YYYY-MM-DD`. */
                end_date?: components["parameters"]["end_date"];
                /** @description Lower-case region codes, the name repeated for each. Has no effect beside `course`. */
                region?: components["parameters"]["region"];
                /** @description Course ids, the name repeated for each. */
                course?: components["parameters"]["course"];
                /** @description Codes of race; answers spell them `Chase`, `Flat`, `Hurdle`, `NH Flat`. */
                type?: components["parameters"]["type"];
                /** @description States of the ground; answers spell them `Good To Firm`. */
                going?: components["parameters"]["going"];
                /** @description British classes. Irish races have none, so any value leaves them out. */
                race_class?: components["parameters"]["race_class"];
                /** @description Shortest race distance in yards. */
                min_distance_y?: components["parameters"]["min_distance_y"];
                /** @description Longest race distance in yards. */
                max_distance_y?: components["parameters"]["max_distance_y"];
                /** @description Ages that the race was open to. Send `+` as `%2B`. */
                age_band?: components["parameters"]["age_band"];
                /** @description Sexes that the race was open to. Send `&` as `%26`. */
                sex_restriction?: components["parameters"]["sex_restriction"];
                /** @description Races a page. An older server takes 50 at most and answers 422 to more. */
                limit?: components["parameters"]["limit"];
                /** @description Races to pass over. Ask day by day rather than skipping deep into a wide range. */
                skip?: components["parameters"]["skip"];
            };
            header?: never;
            path: {
                trainer_id: components["parameters"]["trainer_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of results; a range is complete only when the rows of all pages equal `total`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultsPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    listOwnerResults: {
        parameters: {
            query?: {
                /** @description First day, `YYYY-MM-DD`. */
                start_date?: components["parameters"]["start_date"];
                /** @description Last day, itself included, `YYYY-MM-DD`. */
                end_date?: components["parameters"]["end_date"];
                /** @description Lower-case region codes, the name repeated for each. Has no effect beside `course`. */
                region?: components["parameters"]["region"];
                /** @description Course ids, the name repeated for each. */
                course?: components["parameters"]["course"];
                /** @description Codes of race; answers spell them `Chase`, `Flat`, `Hurdle`, `NH Flat`. */
                type?: components["parameters"]["type"];
                /** @description States of the ground; answers spell them `Good To Firm`. */
                going?: components["parameters"]["going"];
                /** @description British classes. Irish races have none, so any value leaves them out. */
                race_class?: components["parameters"]["race_class"];
                /** @description Shortest race distance in yards. */
                min_distance_y?: components["parameters"]["min_distance_y"];
                /** @description Longest race distance in yards. */
                max_distance_y?: components["parameters"]["max_distance_y"];
                /** @description Ages that the race was open to. Send `+` as `%2B`. */
                age_band?: components["parameters"]["age_band"];
                /** @description Sexes that the race was open to. Send `&` as `%26`. */
                sex_restriction?: components["parameters"]["sex_restriction"];
                /** @description Races a page. An older server takes 50 at most and answers 422 to more. */
                limit?: components["parameters"]["limit"];
                /** @description Races to pass over. Ask day by day rather than skipping deep into a wide range. */
                skip?: components["parameters"]["skip"];
            };
            header?: never;
            path: {
                owner_id: components["parameters"]["owner_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of results; a range is complete only when the rows of all pages equal `total`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultsPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    listSireResults: {
        parameters: {
            query?: {
                /** @description First day, `YYYY-MM-DD`. */
                start_date?: components["parameters"]["start_date"];
                /** @description Last day, itself included, `YYYY-MM-DD`. */
                end_date?: components["parameters"]["end_date"];
                /** @description Lower-case region codes, the name repeated for each. Has no effect beside `course`. */
                region?: components["parameters"]["region"];
                /** @description Course ids, the name repeated for each. */
                course?: components["parameters"]["course"];
                /** @description Codes of race; answers spell them `Chase`, `Flat`, `Hurdle`, `NH Flat`. */
                type?: components["parameters"]["type"];
                /** @description States of the ground; answers spell them `Good To Firm`. */
                going?: components["parameters"]["going"];
                /** @description British classes. Irish races have none, so any value leaves them out. */
                race_class?: components["parameters"]["race_class"];
                /** @description Shortest race distance in yards. */
                min_distance_y?: components["parameters"]["min_distance_y"];
                /** @description Longest race distance in yards. */
                max_distance_y?: components["parameters"]["max_distance_y"];
                /** @description Ages that the race was open to. Send `+` as `%2B`. */
                age_band?: components["parameters"]["age_band"];
                /** @description Sexes that the race was open to. Send `&` as `%26`. */
                sex_restriction?: components["parameters"]["sex_restriction"];
                /** @description Races a page. An older server takes 50 at most and answers 422 to more. */
                limit?: components["parameters"]["limit"];
                /** @description Races to pass over. Ask day by day rather than skipping deep into a wide range. */
                skip?: components["parameters"]["skip"];
            };
            header?: never;
            path: {
                sire_id: components["parameters"]["sire_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of results; a range is complete only when the rows of all pages equal `total`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultsPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    listDamResults: {
        parameters: {
            query?: {
                /** @description First day, `YYYY-MM-DD`. */
                start_date?: components["parameters"]["start_date"];
                /** @description Last day, itself included, `YYYY-MM-DD`. */
                end_date?: components["parameters"]["end_date"];
                /** @description Lower-case region codes, the name repeated for each. Has no effect beside `course`. */
                region?: components["parameters"]["region"];
                /** @description Course ids, the name repeated for each. */
                course?: components["parameters"]["course"];
                /** @description Codes of race; answers spell them `Chase`, `Flat`, `Hurdle`, `NH Flat`. */
                type?: components["parameters"]["type"];
                /** @description States of the ground; answers spell them `Good To Firm`. */
                going?: components["parameters"]["going"];
                /** @description British classes. Irish races have none, so any value leaves them out. */
                race_class?: components["parameters"]["race_class"];
                /** @description Shortest race distance in yards. */
                min_distance_y?: components["parameters"]["min_distance_y"];
                /** @description Longest race distance in yards. */
                max_distance_y?: components["parameters"]["max_distance_y"];
                /** @description Ages that the race was open to. Send `+` as `%2B`. */
                age_band?: components["parameters"]["age_band"];
                /** @description Sexes that the race was open to. Send `&` as `%26`. */
                sex_restriction?: components["parameters"]["sex_restriction"];
                /** @description Races a page. An older server takes 50 at most and answers 422 to more. */
                limit?: components["parameters"]["limit"];
                /** @description Races to pass over. Ask day by day rather than skipping deep into a wide range. */
                skip?: components["parameters"]["skip"];
            };
            header?: never;
            path: {
                dam_id: components["parameters"]["dam_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of results; a range is complete only when the rows of all pages equal `total`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultsPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    listDamsireResults: {
        parameters: {
            query?: {
                /** @description First day, `YYYY-MM-DD`. */
                start_date?: components["parameters"]["start_date"];
                /** @description Last day, itself included, `YYYY-MM-DD`. */
                end_date?: components["parameters"]["end_date"];
                /** @description Lower-case region codes, the name repeated for each. Has no effect beside `course`. */
                region?: components["parameters"]["region"];
                /** @description Course ids, the name repeated for each. */
                course?: components["parameters"]["course"];
                /** @description Codes of race; answers spell them `Chase`, `Flat`, `Hurdle`, `NH Flat`. */
                type?: components["parameters"]["type"];
                /** @description States of the ground; answers spell them `Good To Firm`. */
                going?: components["parameters"]["going"];
                /** @description British classes. Irish races have none, so any value leaves them out. */
                race_class?: components["parameters"]["race_class"];
                /** @description Shortest race distance in yards. */
                min_distance_y?: components["parameters"]["min_distance_y"];
                /** @description Longest race distance in yards. */
                max_distance_y?: components["parameters"]["max_distance_y"];
                /** @description Ages that the race was open to. Send `+` as `%2B`. */
                age_band?: components["parameters"]["age_band"];
                /** @description Sexes that the race was open to. Send `&` as `%26`. */
                sex_restriction?: components["parameters"]["sex_restriction"];
                /** @description Races a page. An older server takes 50 at most and answers 422 to more. */
                limit?: components["parameters"]["limit"];
                /** @description Races to pass over. Ask day by day rather than skipping deep into a wide range. */
                skip?: components["parameters"]["skip"];
            };
            header?: never;
            path: {
                damsire_id: components["parameters"]["damsire_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of results; a range is complete only when the rows of all pages equal `total`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultsPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    searchHorses: {
        parameters: {
            query: {
                /** @description Part of a name is enough. */
                name: components["parameters"]["name"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All matches on one page; there is no total, no limit and no skip. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HorseSearch"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    searchJockeys: {
        parameters: {
            query: {
                /** @description Part of a name is enough. */
                name: components["parameters"]["name"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All matches on one page; there is no total, no limit and no skip. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NameSearch"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    searchTrainers: {
        parameters: {
            query: {
                /** @description Part of a name is enough. */
                name: components["parameters"]["name"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All matches on one page; there is no total, no limit and no skip. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NameSearch"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    searchOwners: {
        parameters: {
            query: {
                /** @description Part of a name is enough. */
                name: components["parameters"]["name"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All matches on one page; there is no total, no limit and no skip. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NameSearch"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    searchSires: {
        parameters: {
            query: {
                /** @description Part of a name is enough. */
                name: components["parameters"]["name"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All matches on one page; there is no total, no limit and no skip. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NameSearch"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    searchDams: {
        parameters: {
            query: {
                /** @description Part of a name is enough. */
                name: components["parameters"]["name"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All matches on one page; there is no total, no limit and no skip. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NameSearch"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    searchDamsires: {
        parameters: {
            query: {
                /** @description Part of a name is enough. */
                name: components["parameters"]["name"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All matches on one page; there is no total, no limit and no skip. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NameSearch"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    getHorseStandard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `hrs_` and digits; put the digits of a sire, dam or damsire here to ask about it as a horse. */
                horse_id: components["parameters"]["horse_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The horse. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HorseStandard"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    getHorsePro: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `hrs_` and digits; put the digits of a sire, dam or damsire here to ask about it as a horse. */
                horse_id: components["parameters"]["horse_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The horse. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HorsePro"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    getRunnerOdds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                race_id: components["parameters"]["race_id"];
                /** @description `hrs_` and digits; put the digits of a sire, dam or damsire here to ask about it as a horse. */
                horse_id: components["parameters"]["horse_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The runner and its prices. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunnerOdds"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
