import { system } from './entry.js';

export const stamps = {
  created_at: system('When this row was first written (our clock). Never changes.'),
  updated_at: system(
    'When the content of this row last changed (our clock). Loading the same data again changes nothing.',
  ),
};

export const loadId = system('Run that last changed this row: ops.loads.id. Loads are forgotten after two years.');
