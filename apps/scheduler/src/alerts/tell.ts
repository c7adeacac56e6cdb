import { type Log, withoutSecrets } from '@darkhorses/command';
import type { Alert } from './condition.js';
import { messageId, postMessage, type Webhook } from './webhook.js';

/** Who hears of alerts: the log always, a webhook where there is one. */
export interface Audience {
  readonly log: Log;
  readonly webhook: Webhook | undefined;
}

/**
 * Tells what is newly wrong and what is well again, in one message.
 *
 * @returns whether it was heard; where it was not, the log says why
 */
export async function tell({ log, webhook }: Audience, alerts: readonly Alert[], at: Date): Promise<boolean> {
  for (const { news, condition, subject, summary, remedy } of alerts) {
    if (news === 'raised') log.warn({ alert: condition, subject }, `${summary} ${remedy}`);
    else log.info({ alert: condition, subject }, `Well again: ${summary}`);
  }
  if (webhook === undefined) return true;
  const id = messageId(alerts.map(wordsOf));
  const message = {
    type: 'darkhorses.alerts',
    timestamp: at.toISOString(),
    text: alerts.map(sentence).join('\n'),
    data: { alerts: alerts.map(shown) },
  };
  try {
    await postMessage(webhook, id, JSON.parse(withoutSecrets(JSON.stringify(message))) as typeof message);
    return true;
  } catch (error) {
    log.error({ err: error }, 'An alert could not be posted; it is tried again in some minutes.');
    return false;
  }
}

const sentence = ({ news, summary, remedy }: Alert): string =>
  news === 'raised' ? `🔴 DarkHorses: ${summary}\n${remedy}` : `🟢 DarkHorses, well again: ${summary}`;

const shown = ({ news, condition, subject, summary, remedy, raised_at, cleared_at }: Alert) => ({
  state: news,
  condition,
  subject,
  summary,
  remedy,
  since: raised_at,
  until: news === 'raised' ? null : cleared_at,
});

// The same news has the same words, whichever process tells it.
const wordsOf = ({ news, condition, subject, raised_at, raise_told_at }: Alert): string =>
  [news, condition, subject, raised_at.toISOString(), raise_told_at?.toISOString() ?? ''].join('|');
