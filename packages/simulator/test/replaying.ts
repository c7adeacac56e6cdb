import { afterAll, afterEach } from 'vitest';
import { startSimulator, type Fault, type Simulator, type SimulatorOptions } from '../src/index.js';
import { recordDays } from './recorded-days.js';

const now = new Date('2024-06-01T21:30:00Z');

/** Recorded days for a test file, and simulators that replay them, each stopped after its test. */
export function replayDays(first: string, count: number) {
  const recording = recordDays(first, count);
  const running: Simulator[] = [];
  afterEach(async () => {
    await Promise.all(running.splice(0).map((simulator) => simulator.stop()));
  });
  afterAll(() => recording.remove());

  async function start(faults: readonly Fault[] = [], options: SimulatorOptions = {}): Promise<Simulator> {
    const simulator = await startSimulator({ recorded: recording.folder, now, faults, ...options });
    running.push(simulator);
    return simulator;
  }
  return { recording, start };
}
