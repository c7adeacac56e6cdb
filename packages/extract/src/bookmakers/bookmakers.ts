import type { SourcedRow } from '@darkhorses/schema';

type Bookmaker = SourcedRow<'ra_mst_bookmakers'>;

/**
 * The bookmakers by code, with the names under which the odds feed writes them. The API has no list of its own.
 */
export const bookmakers: readonly Bookmaker[] = [
  online('888sport', '888sport', '888 Sport', '888Sport'),
  online('bet365', 'bet365', 'Bet365'),
  exchange('betdaq', 'Betdaq', 'BETDAQ'),
  exchange('betfair', 'Betfair', 'Betfair Exchange'),
  online('betfair_sportsbook', 'Betfair Sportsbook'),
  online('betfred', 'Betfred', 'Bet Fred'),
  online('betvictor', 'BetVictor', 'Bet Victor'),
  online('betway', 'Betway', 'Bet Way'),
  online('boylesports', 'BoyleSports', 'Boyle Sports'),
  online('coral', 'Coral'),
  online('ladbrokes', 'Ladbrokes'),
  exchange('matchbook', 'Matchbook'),
  online('paddy_power', 'Paddy Power', 'PaddyPower'),
  online('skybet', 'Sky Bet', 'SkyBet'),
  exchange('smarkets', 'Smarkets'),
  spread('sporting_index', 'Sporting Index', 'SportingIndex'),
  spread('spreadex', 'Spreadex', 'Spread Ex'),
  online('unibet', 'Unibet'),
  online('william_hill', 'William Hill', 'WilliamHill'),
];

function online(code: string, name: string, ...aliases: string[]): Bookmaker {
  return { code, name, type: 'online', is_active: true, aliases };
}

function exchange(code: string, name: string, ...aliases: string[]): Bookmaker {
  return { code, name, type: 'exchange', is_active: true, aliases };
}

function spread(code: string, name: string, ...aliases: string[]): Bookmaker {
  return { code, name, type: 'spread', is_active: true, aliases };
}
