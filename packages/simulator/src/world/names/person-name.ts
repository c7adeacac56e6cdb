import { Draw } from '../hash.js';

// Common given names and surnames of our own making, so that no generated person bears a real one's full name.
const given =
  `Ada Alban Alma Anselm Archie Audrey Barney Beatrix Bede Bram Bridie Cormac Cleo Clem Dara Della Denzil Dora Eamon
Edith Edwin Elsie Enid Esme Ewan Fergal Finlay Flora Freya Gareth Gilda Greta Gwen Hamish Hattie Hector Hester Hugo Ida Imogen Iris
Ivor Jarlath Jonah Joss Juno Keir Kitty Lachlan Leo Letty Lorcan Mabel Magnus Maeve Marnie Milo Morag Moss Ned Nell Nora Odhran
Olive Orla Oscar Otto Owen Padraig Pearl Perry Piers Poppy Quentin Rafe Rhona Rory Rufus Ruth Sable Seb Sorcha Tamsin Ted Tilda
Toby Ursula Vera Wilf Willa Zachary`.split(/\s+/);
const roots =
  'Ald Amber Barley Beck Birch Bram Brindle Cald Carra Cinder Clem Copper Corn Crim Dapple Dun Elder Ember Fallow Farl Fen Flax Garn Gorse Hallow Hather Hob Hollis Inkle Jasp Kest Kindle Lark Linnet Lorn Mallow Marl Mere Mistle Nettle Oaken Orch Pell Pinder Quill Rain Rill Rook Sedge Skel Sorrel Tarn Teasel Thistle Under Vetch Wain Whin Wither Yarrow'.split(
    ' ',
  );
const tails =
  'acre bane barrow beck brace bray cote crake dale dyke fell garth gate grave hythe keld ketter kirk lathe ling loft mantle marrow mere moor more mow nab pike rigg sall shaw stead stoke strand thwaite tree vane ward wick wright'.split(
    ' ',
  );
const abroad =
  'Aldebran Belcamore Brunval Castelmar Delaroche Dorvanel Eisenbrück Falkenau Ferrandín Garonval Hoshimura Kanedori Lacombière Lindqvara Marabatini Montravel Nakasugi Okarawa Pelletrand Quintarosa Rosenhag Santarelle Tavernière Valdoriz Varenholt Wakasaki Yamagiri Zanderloo'.split(
    ' ',
  );

export type Country = 'GB' | 'IRE' | 'abroad';

/** A surname: British and Irish ones grow from roots, foreign ones may carry accents. */
export function surname(draw: Draw, country: Country): string {
  if (country === 'abroad' && draw.chance(0.8)) return draw.pick(abroad);
  const name = draw.pick(roots) + draw.pick(tails);
  if (country !== 'IRE') return name;
  const toss = draw.next();
  return toss < 0.22 ? `O'${name}` : toss < 0.4 ? `Mc${name}` : name;
}

/** A person's name, in one of the styles in which racing writes them: `Ada Fenmoor`, `A B Fenmoor`, `F-H Brunval`. */
export function personName(start: number, country: Country): string {
  const draw = new Draw(start);
  const toss = draw.next();
  if (country === 'abroad' && toss < 0.4) {
    return `${initial(draw)}${draw.chance(0.3) ? `-${initial(draw)}` : ''} ${surname(draw, country)}`;
  }
  if (toss < (country === 'IRE' ? 0.3 : 0.08)) return `${initial(draw)} ${initial(draw)} ${surname(draw, country)}`;
  const suffix = draw.chance(0.01) ? ' Jr' : '';
  const double = draw.chance(0.02) ? `-${surname(draw, 'GB')}` : '';
  return `${draw.pick(given)} ${surname(draw, country)}${double}${suffix}`;
}

export function initial(draw: Draw): string {
  return draw.pick(given).slice(0, 1);
}
