/** Invented places: no such city, district or county exists. */
export interface Place {
  name: string;
  kind: 'city' | 'district' | 'county';
  /** The city that a district or a county belongs to, as hospital names state it. */
  parent?: string;
  townships: string[];
}

/** Where the invented institutions stand. */
export const PLACES: readonly Place[] = [
  { name: '金沙江市', kind: 'city', townships: [] },
  { name: '攀西市', kind: 'city', townships: [] },
  { name: '云岭市', kind: 'city', townships: [] },
  { name: '临江区', kind: 'district', parent: '金沙江市', townships: ['江湾', '渡口桥'] },
  { name: '望岳区', kind: 'district', parent: '金沙江市', townships: ['花城', '炳岭'] },
  { name: '西岭区', kind: 'district', parent: '攀西市', townships: ['果园', '松林'] },
  { name: '南山县', kind: 'county', townships: ['河口', '云坪'] },
  { name: '青竹县', kind: 'county', townships: ['竹溪', '大坪'] },
  { name: '白鹤县', kind: 'county', townships: ['鹤鸣', '石塘'] },
  { name: '红岩县', kind: 'county', townships: ['岩口'] },
  { name: '松坪县', kind: 'county', townships: ['松岗'] },
  { name: '雪河县', kind: 'county', townships: ['雪山'] },
];
