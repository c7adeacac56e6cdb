const person = (verb: string, date: string) => ({
  id: 'Id in the master table.',
  name: 'Name.',
  [`${date}_date`]: `Day of the newest ${verb}.`,
  last_win_date: 'Day of the newest win.',
  [`days_since_${date}`]: `Days from then to today in Europe/London, computed when asked for. Null without a ${verb}.`,
  days_since_last_win: 'Days from then to today in Europe/London. Null without a win.',
});

/** What the views and their columns mean. */
export const viewComments: Readonly<Record<string, { comment: string; columns: Readonly<Record<string, string>> }>> = {
  ancestors: {
    comment: 'Sires, dams and damsires in one list, with the racehorse that each was.',
    columns: {
      ancestor_type: 'sire, dam or damsire.',
      id: 'Id in ra_mst_sires, ra_mst_dams or ra_mst_damsires.',
      name: 'Name without a country suffix.',
      region: 'Lower-case code of the country of birth.',
      horse_id: 'The same animal as a racehorse: hrs_ and the same digits.',
      horse_known: 'Whether ra_mst_horses has that horse.',
    },
  },
  jockeys: { comment: 'Jockeys, with the days since they last rode and won.', columns: person('ride', 'last_ride') },
  trainers: {
    comment: 'Trainers, with the days since their last runner and win.',
    columns: person('run', 'last_runner'),
  },
  owners: { comment: 'Owners, with the days since their last runner and win.', columns: person('run', 'last_runner') },
};
