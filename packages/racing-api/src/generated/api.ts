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
        get: operations["courses_v1_courses_get"];
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
        get: operations["regions_v1_courses_regions_get"];
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
        get: operations["racecards_free_v1_racecards_free_get"];
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
        get: operations["racecards_basic_v1_racecards_basic_get"];
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
        get: operations["racecards_standard_v1_racecards_standard_get"];
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
        get: operations["racecards_pro_v1_racecards_pro_get"];
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
        get: operations["racecards_big_races_v1_racecards_big_races_get"];
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
        get: operations["racecards_summaries_v1_racecards_summaries_get"];
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
        get: operations["race_standard_v1_racecards__race_id__standard_get"];
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
        get: operations["race_pro_v1_racecards__race_id__pro_get"];
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
        get: operations["racecard_horse_results_v1_racecards__horse_id__results_get"];
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
        get: operations["results_v1_results_get"];
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
        get: operations["results_today_v1_results_today_get"];
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
        get: operations["results_today_free_v1_results_today_free_get"];
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
        get: operations["result_v1_results__race_id__get"];
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
        get: operations["horse_results_v1_horses__horse_id__results_get"];
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
        get: operations["jockey_results_v1_jockeys__jockey_id__results_get"];
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
        get: operations["trainer_results_v1_trainers__trainer_id__results_get"];
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
        get: operations["owner_results_v1_owners__owner_id__results_get"];
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
        get: operations["sire_progeny_results_v1_sires__sire_id__results_get"];
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
        get: operations["dam_progeny_results_v1_dams__dam_id__results_get"];
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
        get: operations["damsire_grandoffspring_results_v1_damsires__damsire_id__results_get"];
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
        get: operations["horse_search_v1_horses_search_get"];
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
        get: operations["jockey_search_v1_jockeys_search_get"];
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
        get: operations["trainer_search_v1_trainers_search_get"];
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
        get: operations["owner_search_v1_owners_search_get"];
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
        get: operations["sire_search_v1_sires_search_get"];
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
        get: operations["dam_search_v1_dams_search_get"];
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
        get: operations["damsire_search_v1_damsires_search_get"];
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
        get: operations["horse_standard_v1_horses__horse_id__standard_get"];
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
        get: operations["horse_pro_v1_horses__horse_id__pro_get"];
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
        get: operations["odds_runner_v1_odds__race_id___horse_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/horses/{horse_id}/analysis/distance-times": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `hrs_` and digits; put the digits of a sire, dam or damsire here to ask about it as a horse. */
                horse_id: components["parameters"]["horse_id"];
            };
            cookie?: never;
        };
        /** Runs of a horse by distance, with the time of each. */
        get: operations["horse_distance_time_analysis_v1_horses__horse_id__analysis_distance_times_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jockeys/{jockey_id}/analysis/courses": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jockey_id: components["parameters"]["jockey_id"];
            };
            cookie?: never;
        };
        /** A jockey's rides by course. */
        get: operations["jockey_course_analysis_v1_jockeys__jockey_id__analysis_courses_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jockeys/{jockey_id}/analysis/distances": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jockey_id: components["parameters"]["jockey_id"];
            };
            cookie?: never;
        };
        /** A jockey's rides by distance. */
        get: operations["jockey_distance_analysis_v1_jockeys__jockey_id__analysis_distances_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jockeys/{jockey_id}/analysis/owners": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jockey_id: components["parameters"]["jockey_id"];
            };
            cookie?: never;
        };
        /** A jockey's rides by owner. */
        get: operations["jockey_owner_analysis_v1_jockeys__jockey_id__analysis_owners_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jockeys/{jockey_id}/analysis/trainers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jockey_id: components["parameters"]["jockey_id"];
            };
            cookie?: never;
        };
        /** A jockey's rides by trainer. */
        get: operations["jockey_trainer_analysis_v1_jockeys__jockey_id__analysis_trainers_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trainers/{trainer_id}/analysis/courses": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                trainer_id: components["parameters"]["trainer_id"];
            };
            cookie?: never;
        };
        /** A trainer's runners by course. */
        get: operations["trainer_course_analysis_v1_trainers__trainer_id__analysis_courses_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trainers/{trainer_id}/analysis/distances": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                trainer_id: components["parameters"]["trainer_id"];
            };
            cookie?: never;
        };
        /** A trainer's runners by distance. */
        get: operations["trainer_distance_analysis_v1_trainers__trainer_id__analysis_distances_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trainers/{trainer_id}/analysis/horse-age": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                trainer_id: components["parameters"]["trainer_id"];
            };
            cookie?: never;
        };
        /** A trainer's runners by age of the horse. */
        get: operations["trainer_horse_age_analysis_v1_trainers__trainer_id__analysis_horse_age_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trainers/{trainer_id}/analysis/jockeys": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                trainer_id: components["parameters"]["trainer_id"];
            };
            cookie?: never;
        };
        /** A trainer's runners by jockey. */
        get: operations["trainer_jockey_analysis_v1_trainers__trainer_id__analysis_jockeys_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trainers/{trainer_id}/analysis/owners": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                trainer_id: components["parameters"]["trainer_id"];
            };
            cookie?: never;
        };
        /** A trainer's runners by owner. */
        get: operations["trainer_owner_analysis_v1_trainers__trainer_id__analysis_owners_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/owners/{owner_id}/analysis/courses": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                owner_id: components["parameters"]["owner_id"];
            };
            cookie?: never;
        };
        /** An owner's runners by course. */
        get: operations["owner_course_analysis_v1_owners__owner_id__analysis_courses_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/owners/{owner_id}/analysis/distances": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                owner_id: components["parameters"]["owner_id"];
            };
            cookie?: never;
        };
        /** An owner's runners by distance. */
        get: operations["owner_distance_analysis_v1_owners__owner_id__analysis_distances_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/owners/{owner_id}/analysis/jockeys": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                owner_id: components["parameters"]["owner_id"];
            };
            cookie?: never;
        };
        /** An owner's runners by jockey. */
        get: operations["owner_jockey_analysis_v1_owners__owner_id__analysis_jockeys_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/owners/{owner_id}/analysis/trainers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                owner_id: components["parameters"]["owner_id"];
            };
            cookie?: never;
        };
        /** An owner's runners by trainer. */
        get: operations["owner_trainer_analysis_v1_owners__owner_id__analysis_trainers_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sires/{sire_id}/analysis/classes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sire_id: components["parameters"]["sire_id"];
            };
            cookie?: never;
        };
        /** Starts of a sire's sons and daughters by class. */
        get: operations["sire_progeny_class_analysis_v1_sires__sire_id__analysis_classes_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sires/{sire_id}/analysis/distances": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sire_id: components["parameters"]["sire_id"];
            };
            cookie?: never;
        };
        /** Starts of a sire's sons and daughters by distance. */
        get: operations["sire_progeny_distance_analysis_v1_sires__sire_id__analysis_distances_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dams/{dam_id}/analysis/classes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dam_id: components["parameters"]["dam_id"];
            };
            cookie?: never;
        };
        /** Starts of a dam's sons and daughters by class. */
        get: operations["dam_progeny_class_analysis_v1_dams__dam_id__analysis_classes_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dams/{dam_id}/analysis/distances": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dam_id: components["parameters"]["dam_id"];
            };
            cookie?: never;
        };
        /** Starts of a dam's sons and daughters by distance. */
        get: operations["dam_progeny_distance_analysis_v1_dams__dam_id__analysis_distances_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/damsires/{damsire_id}/analysis/classes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                damsire_id: components["parameters"]["damsire_id"];
            };
            cookie?: never;
        };
        /** Starts of the offspring of a damsire's daughters by class. */
        get: operations["damsire_grandoffspring_class_analysis_v1_damsires__damsire_id__analysis_classes_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/damsires/{damsire_id}/analysis/distances": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                damsire_id: components["parameters"]["damsire_id"];
            };
            cookie?: never;
        };
        /** Starts of the offspring of a damsire's daughters by distance. */
        get: operations["damsire_grandoffspring_distance_analysis_v1_damsires__damsire_id__analysis_distances_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/north-america/meets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Meetings in a range of days. */
        get: operations["meets_v1_north_america_meets_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/north-america/meets/{meet_id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meet_id: string;
            };
            cookie?: never;
        };
        /** The entries of a meeting, race by race. */
        get: operations["meet_entries_v1_north_america_meets__meet_id__entries_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/north-america/meets/{meet_id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meet_id: string;
            };
            cookie?: never;
        };
        /** The results of a meeting, race by race. */
        get: operations["meet_results_v1_north_america_meets__meet_id__results_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/australia/meets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Meetings of a day, each with its races in brief. */
        get: operations["meets_v1_australia_meets_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/australia/meets/{meet_id}/races": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meet_id: string;
            };
            cookie?: never;
        };
        /** Races of a meeting with their runners, before the off and after. */
        get: operations["races_by_meet_v1_australia_meets__meet_id__races_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/australia/meets/{meet_id}/races/{race_number}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meet_id: string;
                race_number: string;
            };
            cookie?: never;
        };
        /** One race of a meeting with its runners. */
        get: operations["race_v1_australia_meets__meet_id__races__race_number__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        AustraliaMeet: {
            meet_id?: string | null;
            /** @description `YYYY-MM-DD`. */
            date?: string | null;
            course?: string | null;
            course_id?: string | null;
            /** @description Such as `NSW`. */
            state?: string | null;
            races?: components["schemas"]["AustraliaMeetRace"][] | null;
        };
        AustraliaMeetRace: {
            /** @description Metres with their letter, `2000m`. */
            distance?: string | null;
            class?: string | null;
            /** @description Group or listed status. */
            race_group?: string | null;
            race_name?: string | null;
            race_number?: string | null;
            race_status?: string | null;
            /** @description ISO 8601 in UTC. */
            off_time?: string | null;
        };
        AustraliaMeets: {
            meets?: components["schemas"]["AustraliaMeet"][] | null;
        };
        AustraliaPlacings: {
            /** @description Starts. */
            total?: string | null;
            first?: string | null;
            second?: string | null;
            third?: string | null;
        };
        AustraliaRace: {
            meet_id: string;
            course?: string | null;
            course_id?: string | null;
            /** @description `YYYY-MM-DD`. */
            date?: string | null;
            /** @description Metres with their letter, `2000m`. */
            distance?: string | null;
            going?: string | null;
            /** @description A training gallop from the stalls, not a race. */
            is_jump_out?: boolean | null;
            /** @description A barrier trial, not a race. */
            is_trial?: boolean | null;
            /** @description ISO 8601 in UTC. */
            off_time?: string | null;
            /** @description Objects with a number `Position` and a text `Value`. */
            prizes?: unknown[] | null;
            /** @description Australian dollars and cents without a sign. */
            prize_total?: string | null;
            class?: string | null;
            race_conditions?: string | null;
            /** @description Group or listed status. */
            race_group?: string | null;
            race_name?: string | null;
            race_number?: string | null;
            race_status?: string | null;
            /** @description Such as `NSW`. */
            state?: string | null;
            runners?: components["schemas"]["AustraliaRunner"][] | null;
            /** @description Seconds and hundredths. */
            winning_time?: string | null;
            /** @description Hundredths of a second. */
            winning_time_hundredths?: string | null;
        };
        AustraliaRaces: {
            races?: components["schemas"]["AustraliaRace"][] | null;
        };
        AustraliaRunner: {
            horse_id: string;
            horse?: string | null;
            age?: string | null;
            comment?: string | null;
            colour?: string | null;
            dam?: string | null;
            dam_id?: string | null;
            /** @description Barrier. */
            draw?: string | null;
            form?: string | null;
            jockey?: string | null;
            jockey_id?: string | null;
            /** @description What an apprentice takes off, in kilograms. */
            jockey_claim?: string | null;
            margin?: string | null;
            number?: string | null;
            odds?: components["schemas"]["AustraliaRunnerOdds"][] | null;
            owner?: string | null;
            position?: string | null;
            prize?: string | null;
            rating?: string | null;
            /** @description Does not run. */
            scratched?: boolean | null;
            sex?: string | null;
            silk_url?: string | null;
            sire?: string | null;
            sire_id?: string | null;
            /** @description Starting price in decimals. */
            sp?: string | null;
            stats?: components["schemas"]["AustraliaRunnerStats"] | null;
            trainer?: string | null;
            trainer_id?: string | null;
            /** @description Kilograms. */
            weight?: string | null;
        };
        AustraliaRunnerOdds: {
            bookmaker?: string | null;
            /** @description Decimals. */
            win_odds?: string | null;
            /** @description Decimals. */
            place_odds?: string | null;
        };
        /** @description The runner's career up to the race. */
        AustraliaRunnerStats: {
            /** @description Australian dollars, `$1,000`. */
            career_prize?: string | null;
            /** @description With its sign, `25%`. */
            career_win_percent?: string | null;
            /** @description With its sign, `25%`. */
            career_place_percent?: string | null;
            course_stats?: components["schemas"]["AustraliaPlacings"] | null;
            course_distance_stats?: components["schemas"]["AustraliaPlacings"] | null;
            distance_stats?: components["schemas"]["AustraliaPlacings"] | null;
            ground_firm_stats?: components["schemas"]["AustraliaPlacings"] | null;
            ground_good_stats?: components["schemas"]["AustraliaPlacings"] | null;
            ground_heavy_stats?: components["schemas"]["AustraliaPlacings"] | null;
            ground_soft_stats?: components["schemas"]["AustraliaPlacings"] | null;
            ground_aw_stats?: components["schemas"]["AustraliaPlacings"] | null;
            jockey_stats?: components["schemas"]["AustraliaPlacings"] | null;
            jumps_stats?: components["schemas"]["AustraliaPlacings"] | null;
            last_raced?: string | null;
            last_ten_races_stats?: components["schemas"]["AustraliaPlacings"] | null;
            last_twelve_months_stats?: components["schemas"]["AustraliaPlacings"] | null;
            last_won?: string | null;
            /** @description Metres with their letter, `2000m`. */
            max_winning_distance?: string | null;
            /** @description Metres with their letter, `2000m`. */
            min_winning_distance?: string | null;
        };
        ClassGroup: {
            /** @description `Class 1` to `Class 7`. */
            class?: string | null;
        };
        ClassRunners: components["schemas"]["ClassGroup"] & components["schemas"]["Runners"];
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
        CourseGroup: {
            /** @description Name with suffixes, such as `(AW)`. */
            course?: string | null;
            /** @description `crs_` and digits. */
            course_id?: string | null;
            /** @description Upper-case code, such as `GB`. */
            region?: string | null;
        };
        CourseRides: components["schemas"]["CourseGroup"] & components["schemas"]["Rides"];
        CourseRunners: components["schemas"]["CourseGroup"] & components["schemas"]["Runners"];
        CoursesPage: {
            courses: components["schemas"]["Course"][];
            /** @description Number of courses. */
            total: number;
        };
        DamAnalysis: {
            /** @description `dam_` and digits. */
            id: string;
            /** @description Name. */
            dam?: string | null;
            /** @description Starts that were counted. */
            total_runners?: number | null;
            query?: components["schemas"]["QueryEcho"];
        };
        DamClasses: components["schemas"]["DamAnalysis"] & {
            classes?: components["schemas"]["ClassRunners"][] | null;
        };
        DamDistances: components["schemas"]["DamAnalysis"] & {
            distances?: components["schemas"]["DistanceRunners"][] | null;
        };
        DamsireAnalysis: {
            /** @description `dsi_` and digits. */
            id: string;
            /** @description Name. */
            damsire?: string | null;
            /** @description Starts that were counted. */
            total_runners?: number | null;
            query?: components["schemas"]["QueryEcho"];
        };
        DamsireClasses: components["schemas"]["DamsireAnalysis"] & {
            classes?: components["schemas"]["ClassRunners"][] | null;
        };
        DamsireDistances: components["schemas"]["DamsireAnalysis"] & {
            distances?: components["schemas"]["DistanceRunners"][] | null;
        };
        DistanceGroup: {
            /** @description Miles and furlongs, `2m½f`. */
            dist?: string | null;
            /** @description Yards. */
            dist_y?: string | null;
            /** @description Metres. */
            dist_m?: string | null;
            /** @description Furlongs with their letter, `5.5f`. */
            dist_f?: string | null;
        };
        DistanceRides: components["schemas"]["DistanceGroup"] & components["schemas"]["Rides"];
        DistanceRunners: components["schemas"]["DistanceGroup"] & components["schemas"]["Runners"];
        DistanceRuns: components["schemas"]["DistanceGroup"] & components["schemas"]["Runs"] & {
            times?: components["schemas"]["RunTime"][] | null;
        };
        HorseAgeGroup: {
            /** @description Years. */
            horse_age?: string | null;
        };
        HorseAgeRunners: components["schemas"]["HorseAgeGroup"] & components["schemas"]["Runners"];
        HorseAnalysis: {
            /** @description `hrs_` and digits. */
            id: string;
            horse?: string | null;
            sire?: string | null;
            sire_id?: string | null;
            dam?: string | null;
            dam_id?: string | null;
            damsire?: string | null;
            damsire_id?: string | null;
            total_runs?: number | null;
            query?: components["schemas"]["QueryEcho"];
        };
        HorseDistanceTimes: components["schemas"]["HorseAnalysis"] & {
            distances?: components["schemas"]["DistanceRuns"][] | null;
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
            /** @description With the country of birth, `Name (FR)`. */
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
        JockeyAnalysis: {
            /** @description `jky_` and digits. */
            id: string;
            /** @description Name. */
            jockey?: string | null;
            /** @description Starts that were counted. */
            total_rides?: number | null;
            query?: components["schemas"]["QueryEcho"];
        };
        JockeyCourses: components["schemas"]["JockeyAnalysis"] & {
            courses?: components["schemas"]["CourseRides"][] | null;
        };
        JockeyDistances: components["schemas"]["JockeyAnalysis"] & {
            distances?: components["schemas"]["DistanceRides"][] | null;
        };
        JockeyGroup: {
            jockey?: string | null;
            /** @description `jky_` and digits. */
            jockey_id?: string | null;
        };
        JockeyOwners: components["schemas"]["JockeyAnalysis"] & {
            owners?: components["schemas"]["OwnerRides"][] | null;
        };
        JockeyRunners: components["schemas"]["JockeyGroup"] & components["schemas"]["Runners"];
        JockeyTrainers: components["schemas"]["JockeyAnalysis"] & {
            trainers?: components["schemas"]["TrainerRides"][] | null;
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
        /** @description A late change to the card. */
        NorthAmericaChange: {
            type?: string | null;
            text?: string | null;
        };
        NorthAmericaEntries: components["schemas"]["NorthAmericaMeet"] & {
            races?: components["schemas"]["NorthAmericaEntriesRace"][] | null;
            weather?: components["schemas"]["NorthAmericaForecast"] | null;
        };
        NorthAmericaEntriesRace: components["schemas"]["NorthAmericaRace"] & {
            changes?: components["schemas"]["NorthAmericaChange"][] | null;
            course_type?: string | null;
            course_type_class?: string | null;
            handicapper_name?: string | null;
            has_finished?: boolean | null;
            has_results?: boolean | null;
            is_cancelled?: boolean | null;
            /** @description Dollars. */
            max_claim_price?: number | string | null;
            /** @description Dollars. */
            min_claim_price?: number | string | null;
            /** @description Minutes to the off, negative after it. */
            mtp?: number | null;
            /** @description Milliseconds since midnight UTC. */
            post_time_long?: string | null;
            /** @description Dollars. */
            purse?: number | string | null;
            race_pools?: components["schemas"]["NorthAmericaPool"][] | null;
            runners?: components["schemas"]["NorthAmericaEntry"][] | null;
            tote_track_id?: string | null;
            track_condition?: string | null;
        };
        NorthAmericaEntry: {
            /** @description Price at which the horse can be claimed, in dollars. */
            claiming?: number | string | null;
            /** @description Set where runners are one bet. */
            coupled_type?: string | null;
            dam_name?: string | null;
            dam_sire_name?: string | null;
            description?: string | null;
            equipment?: string | null;
            handicapper_name?: string | null;
            horse_data_pools?: components["schemas"]["NorthAmericaHorsePool"][] | null;
            horse_name?: string | null;
            jockey?: components["schemas"]["NorthAmericaPerson"] | null;
            live_odds?: string | null;
            medication?: string | null;
            /** @description The track's guess of the final odds. */
            morning_line_odds?: string | null;
            /** @description Stall. */
            post_pos?: string | null;
            /** @description Number to bet on, such as `1A`. */
            program_number?: string | null;
            /** @description The same without its letter. */
            program_number_stripped?: number | null;
            registration_number?: string | null;
            /** @description Set where the horse does not run. */
            scratch_indicator?: string | null;
            sire_name?: string | null;
            trainer?: components["schemas"]["NorthAmericaPerson"] | null;
            /** @description Pounds. */
            weight?: string | null;
        };
        NorthAmericaFinisher: {
            breeder_name?: string | null;
            horse_name?: string | null;
            jockey_first_name?: string | null;
            jockey_first_name_initial?: string | null;
            jockey_last_name?: string | null;
            owner_first_name?: string | null;
            owner_last_name?: string | null;
            /** @description Dollars. */
            win_payoff?: number | null;
            /** @description Dollars. */
            place_payoff?: number | null;
            /** @description Dollars. */
            show_payoff?: number | null;
            /** @description Number to bet on, such as `1A`. */
            program_number?: string | null;
            /** @description The same without its letter. */
            program_number_stripped?: number | null;
            sire_name?: string | null;
            trainer_first_name?: string | null;
            trainer_last_name?: string | null;
            /** @description Pounds. */
            weight_carried?: string | null;
        };
        NorthAmericaForecast: {
            current_weather_description?: string | null;
            forecast_weather_description?: string | null;
            forecast_high?: number | string | null;
            forecast_low?: number | string | null;
            forecast_precipitation?: number | string | null;
        };
        /** @description Times of the leader along the way. */
        NorthAmericaFractions: {
            fraction_1?: components["schemas"]["NorthAmericaTime"] | null;
            fraction_2?: components["schemas"]["NorthAmericaTime"] | null;
            fraction_3?: components["schemas"]["NorthAmericaTime"] | null;
            fraction_4?: components["schemas"]["NorthAmericaTime"] | null;
            fraction_5?: components["schemas"]["NorthAmericaTime"] | null;
            winning_time?: components["schemas"]["NorthAmericaTime"] | null;
        };
        /** @description What was bet on the horse. */
        NorthAmericaHorsePool: {
            pool_type_name?: string | null;
            amount?: string | null;
            fractional_odds?: string | null;
            /** @description Odds to a dollar. */
            dollar?: string | null;
        };
        NorthAmericaMeet: {
            meet_id: string;
            track_id?: string | null;
            track_name?: string | null;
            country?: string | null;
            /** @description `YYYY-MM-DD`. */
            date?: string | null;
        };
        NorthAmericaMeets: {
            meets?: components["schemas"]["NorthAmericaMeet"][] | null;
            limit?: number | null;
            skip?: number | null;
            query?: components["schemas"]["QueryEcho"];
        };
        /** @description What one kind of bet paid. Amounts are dollars. */
        NorthAmericaPayoff: {
            /** @description The bet that the payoff is for. */
            base_amount?: number | null;
            /** @description Left in the pool for another day. */
            carryover?: number | null;
            /** @description Legs that had to be right. */
            number_of_rights?: number | null;
            number_of_tickets_bet?: number | null;
            /** @description A number before version 1.4.3. */
            payoff_amount?: string | number | null;
            /** @description With commas, `10,000.00`; a number before 1.4.3. */
            total_pool?: string | number | null;
            wager_name?: string | null;
            wager_type?: string | null;
            winning_numbers?: string | null;
        };
        /** @description A jockey or trainer. */
        NorthAmericaPerson: {
            id?: string | null;
            alias?: string | null;
            first_name?: string | null;
            first_name_initial?: string | null;
            last_name?: string | null;
            middle_name?: string | null;
            type?: string | null;
        };
        /** @description A kind of bet on the race. Amounts are dollars. */
        NorthAmericaPool: {
            maximum_wager_amount?: number | null;
            minimum_box_amount?: number | null;
            minimum_wager_amount?: number | null;
            minimum_wheel_amount?: number | null;
            pool_code?: string | null;
            pool_name?: string | null;
            /** @description Races that a bet over several races covers. */
            race_list?: string | null;
        };
        /** @description What entries and results of a race have in common. */
        NorthAmericaRace: {
            age_restriction?: string | null;
            age_restriction_description?: string | null;
            /** @description In a word, such as `Thoroughbred`. */
            breed?: string | null;
            distance_description?: string | null;
            /** @description `F` for furlongs. */
            distance_unit?: string | null;
            /** @description Whole units; distance_description has the fraction. */
            distance_value?: number | string | null;
            grade?: string | null;
            /** @description Local 12-hour clock, `12:40 PM`. */
            post_time?: string | null;
            race_class?: string | null;
            race_key?: components["schemas"]["NorthAmericaRaceKey"] | null;
            race_name?: string | null;
            race_restriction?: string | null;
            race_restriction_description?: string | null;
            /** @description Code, such as `MCL` for maiden claiming. */
            race_type?: string | null;
            race_type_description?: string | null;
            sex_restriction?: string | null;
            sex_restriction_description?: string | null;
            surface_description?: string | null;
            /** @description `E` Eastern, `C` Central and so on. */
            time_zone?: string | null;
            track_name?: string | null;
        };
        NorthAmericaRaceKey: {
            race_number?: string | null;
            /** @description `D` or `E`. */
            day_evening?: string | null;
        };
        NorthAmericaResults: components["schemas"]["NorthAmericaMeet"] & {
            races?: components["schemas"]["NorthAmericaResultsRace"][] | null;
            weather?: components["schemas"]["NorthAmericaWeather"] | null;
        };
        NorthAmericaResultsRace: components["schemas"]["NorthAmericaRace"] & {
            /** @description Names of the unplaced, in one text or a list. */
            also_ran?: string | unknown[] | null;
            fraction?: components["schemas"]["NorthAmericaFractions"] | null;
            /** @description Dollars. */
            maximum_claim_price?: string | null;
            /** @description Dollars. */
            minimum_claim_price?: string | null;
            /** @description Unix time in milliseconds. */
            off_time?: number | null;
            payoffs?: components["schemas"]["NorthAmericaPayoff"][] | null;
            /** @description Unix time in milliseconds. */
            post_time_long?: number | null;
            runners?: components["schemas"]["NorthAmericaFinisher"][] | null;
            /** @description Names of those that did not run. */
            scratches?: (string | null)[] | null;
            surface?: string | null;
            /** @description Dollars. */
            total_purse?: string | null;
            track_condition_description?: string | null;
            wager_types?: components["schemas"]["NorthAmericaWagerType"][] | null;
        };
        NorthAmericaTime: {
            minutes?: number | null;
            seconds?: number | null;
            hundredths?: number | null;
            milliseconds?: number | null;
            /** @description Fifths of a second. */
            fifths?: number | null;
            str_fifths?: string | null;
            time_in_fifths?: string | null;
            time_in_hundredths?: string | null;
        };
        NorthAmericaWagerType: {
            wager_type?: string | null;
            wager_description?: string | null;
            base_amount?: string | null;
        };
        NorthAmericaWeather: components["schemas"]["NorthAmericaForecast"] & {
            date?: string | null;
            current_temperature?: string | null;
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
        OwnerAnalysis: {
            /** @description `own_` and digits. */
            id: string;
            /** @description Name. */
            owner?: string | null;
            /** @description Starts that were counted. */
            total_runners?: number | null;
            query?: components["schemas"]["QueryEcho"];
        };
        OwnerCourses: components["schemas"]["OwnerAnalysis"] & {
            courses?: components["schemas"]["CourseRunners"][] | null;
        };
        OwnerDistances: components["schemas"]["OwnerAnalysis"] & {
            distances?: components["schemas"]["DistanceRunners"][] | null;
        };
        OwnerGroup: {
            owner?: string | null;
            /** @description `own_` and digits. */
            owner_id?: string | null;
        };
        OwnerJockeys: components["schemas"]["OwnerAnalysis"] & {
            jockeys?: components["schemas"]["JockeyRunners"][] | null;
        };
        OwnerRides: components["schemas"]["OwnerGroup"] & components["schemas"]["Rides"];
        OwnerRunners: components["schemas"]["OwnerGroup"] & components["schemas"]["Runners"];
        OwnerTrainers: components["schemas"]["OwnerAnalysis"] & {
            trainers?: components["schemas"]["TrainerRunners"][] | null;
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
        Placings: {
            /** @description Wins. */
            "1st"?: number | null;
            "2nd"?: number | null;
            "3rd"?: number | null;
            "4th"?: number | null;
            /** @description Wins for each win that the starting prices expected. */
            "a/e"?: number | null;
            /** @description Wins / starts as a fraction: 0.18 is 18 percent. */
            "win_%"?: number | null;
            /** @description Profit in units of a stake of one on each at starting price. */
            "1_pl"?: number | null;
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
            /** @description Name and claim, `Name(5)`; `NON-RUNNER` for none. */
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
            /** @description Name with the country of birth, `Name (FR)`. */
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
        Rides: components["schemas"]["Placings"] & {
            /** @description Starts. */
            rides?: number | null;
        };
        RunTime: {
            /** @description `YYYY-MM-DD`. */
            date?: string | null;
            /** @description Upper-case code, such as `GB`. */
            region?: string | null;
            course?: string | null;
            /** @description `3:5.82`, seconds unpadded. */
            time?: string | null;
            going?: string | null;
            position?: string | null;
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
        Runners: components["schemas"]["Placings"] & {
            /** @description Starts. */
            runners?: number | null;
        };
        Runs: components["schemas"]["Placings"] & {
            /** @description Starts. */
            runs?: number | null;
        };
        SireAnalysis: {
            /** @description `sir_` and digits. */
            id: string;
            /** @description Name. */
            sire?: string | null;
            /** @description Starts that were counted. */
            total_runners?: number | null;
            query?: components["schemas"]["QueryEcho"];
        };
        SireClasses: components["schemas"]["SireAnalysis"] & {
            classes?: components["schemas"]["ClassRunners"][] | null;
        };
        SireDistances: components["schemas"]["SireAnalysis"] & {
            distances?: components["schemas"]["DistanceRunners"][] | null;
        };
        StableTour: {
            /** @description What the stable said of the horse before the season. */
            quote?: string | null;
        };
        TrainerAnalysis: {
            /** @description `trn_` and digits. */
            id: string;
            /** @description Name. */
            trainer?: string | null;
            /** @description Starts that were counted. */
            total_runners?: number | null;
            query?: components["schemas"]["QueryEcho"];
        };
        TrainerCourses: components["schemas"]["TrainerAnalysis"] & {
            courses?: components["schemas"]["CourseRunners"][] | null;
        };
        TrainerDistances: components["schemas"]["TrainerAnalysis"] & {
            distances?: components["schemas"]["DistanceRunners"][] | null;
        };
        TrainerForm: {
            runs?: string | null;
            wins?: string | null;
            /** @description Wins in a hundred runs. */
            percent?: string | null;
        };
        TrainerGroup: {
            trainer?: string | null;
            /** @description `trn_` and digits. */
            trainer_id?: string | null;
        };
        TrainerHorseAges: components["schemas"]["TrainerAnalysis"] & {
            horse_ages?: components["schemas"]["HorseAgeRunners"][] | null;
        };
        TrainerJockeys: components["schemas"]["TrainerAnalysis"] & {
            jockeys?: components["schemas"]["JockeyRunners"][] | null;
        };
        TrainerOwners: components["schemas"]["TrainerAnalysis"] & {
            owners?: components["schemas"]["OwnerRunners"][] | null;
        };
        TrainerRides: components["schemas"]["TrainerGroup"] & components["schemas"]["Rides"];
        TrainerRunners: components["schemas"]["TrainerGroup"] & components["schemas"]["Runners"];
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
        /** @description Too fast. Wait as Retry-After says, or back off; 100 calls in 10 seconds also get an address blocked for minutes. */
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
export interface operations {
    courses_v1_courses_get: {
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
    regions_v1_courses_regions_get: {
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
    racecards_free_v1_racecards_free_get: {
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
    racecards_basic_v1_racecards_basic_get: {
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
    racecards_standard_v1_racecards_standard_get: {
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
    racecards_pro_v1_racecards_pro_get: {
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
    racecards_big_races_v1_racecards_big_races_get: {
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
    racecards_summaries_v1_racecards_summaries_get: {
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
    race_standard_v1_racecards__race_id__standard_get: {
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
    race_pro_v1_racecards__race_id__pro_get: {
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
    racecard_horse_results_v1_racecards__horse_id__results_get: {
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
    results_v1_results_get: {
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
    results_today_v1_results_today_get: {
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
    results_today_free_v1_results_today_free_get: {
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
    result_v1_results__race_id__get: {
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
    horse_results_v1_horses__horse_id__results_get: {
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
    jockey_results_v1_jockeys__jockey_id__results_get: {
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
    trainer_results_v1_trainers__trainer_id__results_get: {
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
    owner_results_v1_owners__owner_id__results_get: {
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
    sire_progeny_results_v1_sires__sire_id__results_get: {
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
    dam_progeny_results_v1_dams__dam_id__results_get: {
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
    damsire_grandoffspring_results_v1_damsires__damsire_id__results_get: {
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
    horse_search_v1_horses_search_get: {
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
    jockey_search_v1_jockeys_search_get: {
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
    trainer_search_v1_trainers_search_get: {
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
    owner_search_v1_owners_search_get: {
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
    sire_search_v1_sires_search_get: {
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
    dam_search_v1_dams_search_get: {
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
    damsire_search_v1_damsires_search_get: {
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
    horse_standard_v1_horses__horse_id__standard_get: {
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
    horse_pro_v1_horses__horse_id__pro_get: {
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
    odds_runner_v1_odds__race_id___horse_id__get: {
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
    horse_distance_time_analysis_v1_horses__horse_id__analysis_distance_times_get: {
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
            /** @description One entry for each distance, on one page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HorseDistanceTimes"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    jockey_course_analysis_v1_jockeys__jockey_id__analysis_courses_get: {
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
            };
            header?: never;
            path: {
                jockey_id: components["parameters"]["jockey_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One entry for each course, on one page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JockeyCourses"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    jockey_distance_analysis_v1_jockeys__jockey_id__analysis_distances_get: {
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
            };
            header?: never;
            path: {
                jockey_id: components["parameters"]["jockey_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One entry for each distance, on one page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JockeyDistances"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    jockey_owner_analysis_v1_jockeys__jockey_id__analysis_owners_get: {
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
            };
            header?: never;
            path: {
                jockey_id: components["parameters"]["jockey_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One entry for each owner, on one page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JockeyOwners"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    jockey_trainer_analysis_v1_jockeys__jockey_id__analysis_trainers_get: {
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
            };
            header?: never;
            path: {
                jockey_id: components["parameters"]["jockey_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One entry for each trainer, on one page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JockeyTrainers"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    trainer_course_analysis_v1_trainers__trainer_id__analysis_courses_get: {
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
            };
            header?: never;
            path: {
                trainer_id: components["parameters"]["trainer_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One entry for each course, on one page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainerCourses"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    trainer_distance_analysis_v1_trainers__trainer_id__analysis_distances_get: {
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
            };
            header?: never;
            path: {
                trainer_id: components["parameters"]["trainer_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One entry for each distance, on one page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainerDistances"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    trainer_horse_age_analysis_v1_trainers__trainer_id__analysis_horse_age_get: {
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
            };
            header?: never;
            path: {
                trainer_id: components["parameters"]["trainer_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One entry for each age of the horse, on one page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainerHorseAges"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    trainer_jockey_analysis_v1_trainers__trainer_id__analysis_jockeys_get: {
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
            };
            header?: never;
            path: {
                trainer_id: components["parameters"]["trainer_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One entry for each jockey, on one page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainerJockeys"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    trainer_owner_analysis_v1_trainers__trainer_id__analysis_owners_get: {
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
            };
            header?: never;
            path: {
                trainer_id: components["parameters"]["trainer_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One entry for each owner, on one page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainerOwners"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    owner_course_analysis_v1_owners__owner_id__analysis_courses_get: {
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
            };
            header?: never;
            path: {
                owner_id: components["parameters"]["owner_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One entry for each course, on one page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnerCourses"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    owner_distance_analysis_v1_owners__owner_id__analysis_distances_get: {
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
            };
            header?: never;
            path: {
                owner_id: components["parameters"]["owner_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One entry for each distance, on one page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnerDistances"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    owner_jockey_analysis_v1_owners__owner_id__analysis_jockeys_get: {
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
            };
            header?: never;
            path: {
                owner_id: components["parameters"]["owner_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One entry for each jockey, on one page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnerJockeys"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    owner_trainer_analysis_v1_owners__owner_id__analysis_trainers_get: {
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
            };
            header?: never;
            path: {
                owner_id: components["parameters"]["owner_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One entry for each trainer, on one page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnerTrainers"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    sire_progeny_class_analysis_v1_sires__sire_id__analysis_classes_get: {
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
            };
            header?: never;
            path: {
                sire_id: components["parameters"]["sire_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One entry for each class, on one page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SireClasses"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    sire_progeny_distance_analysis_v1_sires__sire_id__analysis_distances_get: {
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
            };
            header?: never;
            path: {
                sire_id: components["parameters"]["sire_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One entry for each distance, on one page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SireDistances"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    dam_progeny_class_analysis_v1_dams__dam_id__analysis_classes_get: {
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
            };
            header?: never;
            path: {
                dam_id: components["parameters"]["dam_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One entry for each class, on one page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DamClasses"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    dam_progeny_distance_analysis_v1_dams__dam_id__analysis_distances_get: {
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
            };
            header?: never;
            path: {
                dam_id: components["parameters"]["dam_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One entry for each distance, on one page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DamDistances"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    damsire_grandoffspring_class_analysis_v1_damsires__damsire_id__analysis_classes_get: {
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
            };
            header?: never;
            path: {
                damsire_id: components["parameters"]["damsire_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One entry for each class, on one page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DamsireClasses"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    damsire_grandoffspring_distance_analysis_v1_damsires__damsire_id__analysis_distances_get: {
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
            };
            header?: never;
            path: {
                damsire_id: components["parameters"]["damsire_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One entry for each distance, on one page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DamsireDistances"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    meets_v1_north_america_meets_get: {
        parameters: {
            query?: {
                /** @description First day, `YYYY-MM-DD`. */
                start_date?: components["parameters"]["start_date"];
                /** @description Last day, itself included, `YYYY-MM-DD`. */
                end_date?: components["parameters"]["end_date"];
                /** @description Meetings a page. */
                limit?: number;
                /** @description Meetings to pass over. */
                skip?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of meetings; there is no total, so a full page may have another after it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NorthAmericaMeets"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    meet_entries_v1_north_america_meets__meet_id__entries_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meet_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The meeting and its races before the off. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NorthAmericaEntries"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    meet_results_v1_north_america_meets__meet_id__results_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meet_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The meeting and its races after the off. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NorthAmericaResults"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    meets_v1_australia_meets_get: {
        parameters: {
            query?: {
                /** @description One day, `YYYY-MM-DD`. */
                date?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The meetings, on one page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AustraliaMeets"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    races_by_meet_v1_australia_meets__meet_id__races_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meet_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The races, on one page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AustraliaRaces"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    race_v1_australia_meets__meet_id__races__race_number__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meet_id: string;
                race_number: string;
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
                    "application/json": components["schemas"]["AustraliaRace"];
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
