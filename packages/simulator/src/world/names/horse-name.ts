import { at, Draw } from '../hash.js';

// Plain words, put together by chance: any likeness to a horse that lived is an accident.
const qualities =
  split(`Amber Ancient Arctic Autumn Bashful Bitter Blazing Blessed Bold Bonny Brazen Breezy Bright Broken
Burning Busy Calm Candid Careless Cautious Clever Cloudy Copper Cosmic Crafty Crimson Crooked Crystal Curious Daily Dainty
Daring Dashing Deep Distant Dizzy Double Dreamy Dusty Eager Early Eastern Easy Elegant Emerald Endless Fabled Faithful Famous
Fancy Faraway Fearless Feisty Fiery Final First Fleet Floral Flying Foggy Fond Foreign Formal Fragrant Free Frosty Gallant
Gentle Ginger Giddy Gifted Glad Golden Grand Grateful Great Hasty Hazy Hidden High Hollow Homely Honest Humble Hungry Icy Idle
Jaunty Jolly Keen Kind Last Late Lawful Lazy Light Likely Lively Lofty Lone Lucky Lunar Magic Marble Merry Mighty Minor Misty
Modest Mystic Narrow Native Neat New Nimble Noble Northern Noted Only Open Opal Orderly Outer Painted Patient Pearly Perfect
Plucky Polar Polite Proper Proud Prudent Purple Quick Quiet Rapid Rare Ready Regal Restless Rising Roaming Rosy Rowdy Royal
Ruby Rugged Rustic Rusty Sacred Sandy Scarlet Secret Silent Silver Simple Sleepy Smart Snowy Solar Solid Southern Spare Speedy
Spicy Starry Steady Stormy Subtle Sudden Sunny Swift Tacit Tender Thirsty Tidal Timely Tricky True Trusty Upper Velvet Vital
Wandering Wary Western Whispering Wild Willing Windy Winter Wise Witty Young Zesty`);
const things =
  split(`Abbey Acorn Admiral Almanac Anchor Anthem Apple Archer Arrow Ballad Bandit Banner Beacon Beggar Bell Bishop
Blossom Boulder Bramble Breaker Bridge Brook Bugle Butler Button Canal Candle Captain Caravan Carousel Castle Cavern Cellar Chapel
Charm Chariot Cherry Chestnut Chimney Cipher Clarion Cloud Clover Coast Comet Compass Copse Corner Cottage Courier Cove Cricket
Crown Curlew Dancer Dawn Daydream Delta Diamond Diary Drummer Duchess Dune Echo Ember Empire Envoy Fable Falcon Feather Fern Ferry
Fiddler Field Flame Flint Folly Forest Fountain Fox Gable Galaxy Gale Gambit Garden Garland Gate Ghost Glacier Glen Goblet Grove
Guitar Gull Hamlet Harbour Harp Harvest Haven Hazel Heath Hedge Heron Hill Hollow Honey Horizon Hunter Island Ivy Jester Jewel
Journey Juniper Keeper Kestrel Kettle Kingdom Kite Lagoon Lantern Lark Laurel Ledger Legend Lily Lime Linen Lion Lodge Magnet Maple
Market Marsh Meadow Melody Mercury Merchant Mill Minstrel Mirror Monarch Moor Morning Mountain Myrtle Nectar Needle Nettle Noon
North Oak Oasis Ocean Olive Opera Oracle Orbit Orchard Otter Owl Palace Paper Parade Parcel Parson Pasture Path Patrol Pebble Pepper
Piper Pilgrim Pioneer Planet Plough Poem Poet Pony Poppy Porter Prairie Promise Quarry Quartet Quest Quill Rain Rambler Raven
Reason Rebel Reef Ribbon Riddle Rider Ripple River Robin Rocket Romance Rook Rose Rover Saffron Sail Sailor Sapphire Scholar Season
Secret Sentry Shadow Shelter Shepherd Shore Signal Silk Singer Sky Slipper Smoke Snow Soldier Song Sparrow Spark Spire Spirit
Spring Squire Stable Star Steeple Stone Storm Story Stranger Stream Street Summit Sunset Swallow Symphony Tailor Talisman Tavern
Tempest Temple Thicket Thistle Thunder Tide Timber Torch Tower Trader Traveller Treasure Trophy Trumpet Tulip Tutor Valley Vane
Venture Verse Victor View Village Violin Vision Voice Voyage Wager Waltz Warden Water Wave Weaver Whisper Willow Wind Window Winner
Wish Wizard Wonder Wren Yarrow Zephyr`);
const openings = split(
  'Al Ar Bal Bel Bri Ca Cal Car Cor Da Del Dor El Es Fa Fer Fi Ga Gal Ha Hel Il Is Jo Ka Kal La Le Lor Ma Mar Mel Mi Mon Na Nor Or Pa Per Qua Ra Ri Ro Sa Sel Si Sol Ta Tel Ti Tor Ul Va Ver Vi Wa Xe Ya Za Zel',
);
const middles = split(
  'ba be bi ca ce da de di do fa fi ga go ha ka la le li lo ma me mi mo na ne ni no pa ra re ri ro sa se si ta te ti va ve vi za',
);
const endings = split(
  'bar bel bert cia dan dar den dora fin gan jan ka lan lee lia lina lith lor man mar mir na nar nia non nor phie quin ra ran rell ria rin sa san scar shan sia tan tar tea tha thel tia tor va van vanna vin wyn yar zan zar',
);
const before = split(
  'Ask For|Call Me|Dont Tell|Say Hello|Mister|Miss|Lord|Lady|Sir|Madame|Old|Little|Some|Just A|Not So|Almost|Over The|Under The|Beyond The|Back To|Song Of|Born For|Made For|One More',
  '|',
);

/**
 * The name of a horse, without its country. `Étoile` and the like come from French foals: names with accents and
 * apostrophes must survive every step from payload to table.
 */
export function horseName(start: number, country: string): string {
  const draw = new Draw(start);
  if (country === 'FR' && draw.chance(0.06))
    return `${draw.pick(['Étoile', 'Forêt', 'Élan', 'Château'])} ${coined(draw)}`;
  const toss = draw.next();
  if (toss < 0.34) return `${draw.pick(qualities)} ${draw.pick(things)}`;
  if (toss < 0.5) return coined(draw, 1);
  if (toss < 0.62) return `${coined(draw)} ${draw.pick(things)}`;
  if (toss < 0.72) return `${draw.pick(things)} Of ${coined(draw)}`;
  if (toss < 0.8) return `The ${draw.pick(qualities)} ${draw.pick(things)}`;
  if (toss < 0.88) return `${draw.pick(before)} ${draw.chance(0.5) ? coined(draw) : draw.pick(things)}`;
  if (toss < 0.94) return `${coined(draw)}'s ${draw.pick(things)}`;
  if (toss < 0.955) return `D'${coined(draw)}`;
  return `${draw.pick(things)} ${draw.pick(things)}`;
}

function coined(draw: Draw, least = 0): string {
  const length = least + draw.below(3 - least);
  let name = draw.pick(openings);
  for (let n = 0; n < length; n++) name += draw.pick(middles);
  return name + draw.pick(endings);
}

/** A word for other texts of the world, such as race names. */
export function anyThing(number: number): string {
  return at(things, number % things.length);
}

export function anyQuality(number: number): string {
  return at(qualities, number % qualities.length);
}

function split(words: string, by: string | RegExp = /\s+/): readonly string[] {
  return words.split(by);
}
