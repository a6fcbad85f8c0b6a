import type { Wording } from '../wording'

/**
 * GB/T 2260 at province level. Codes of abolished counties and cities stay valid for the people and institutions that
 * carry them; no province code has ever been withdrawn, so checking the first two digits keeps all of them.
 */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
)

export const isKnownRegion = (region: string): boolean => /^\d{6}$/.test(region) && PROVINCES.has(region.slice(0, 2))

/** Districts and cities of the region this office lies in (GB/T 2260). Not a closed list: an institution may come from anywhere. */
const REGION_NAMES: Readonly<Record<string, Wording>> = {
  '370202': { zh: '青岛市市南区', en: 'Shinan, Qingdao' },
  '370203': { zh: '青岛市市北区', en: 'Shibei, Qingdao' },
  '370211': { zh: '青岛市黄岛区（西海岸新区）', en: 'Huangdao (West Coast New Area), Qingdao' },
  '370212': { zh: '青岛市崂山区', en: 'Laoshan, Qingdao' },
  '370213': { zh: '青岛市李沧区', en: 'Licang, Qingdao' },
  '370214': { zh: '青岛市城阳区', en: 'Chengyang, Qingdao' },
  '370215': { zh: '青岛市即墨区', en: 'Jimo, Qingdao' },
  '370281': { zh: '青岛市胶州市', en: 'Jiaozhou, Qingdao' },
  '370283': { zh: '青岛市平度市', en: 'Pingdu, Qingdao' },
  '370285': { zh: '青岛市莱西市', en: 'Laixi, Qingdao' },
}

export const regionName = (region: string): Wording | null => REGION_NAMES[region] ?? null
