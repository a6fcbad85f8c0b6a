import type { Dice } from './random'

/** Invented names: towns that do not exist, and brands put together from two characters, so that no real institution is meant. */
export const TOWNS = [
  '石桥镇',
  '松岭镇',
  '海棠镇',
  '金穗镇',
  '东麓镇',
  '清溪镇',
  '白榆镇',
  '临塘镇',
  '云杉街道',
  '柳汀街道',
  '望潮街道',
  '银杏街道',
] as const

export const STREETS = [
  '听涛路',
  '云山路',
  '海湾路',
  '银杏大街',
  '晨光路',
  '松涛路',
  '望潮路',
  '青禾路',
  '柳汀街',
  '石桥路',
  '清溪路',
  '白榆街',
  '金穗路',
  '东麓路',
] as const

const BEFORE = ['前', '后', '东', '西', '南', '北', '上', '下', '大', '小']
const TREES = ['槐', '柳', '杏', '榆', '泉', '石', '桥', '塘', '坡', '岭', '窑', '寨']
const PLACES = ['庄', '屯', '沟', '疃', '河', '埠']

/** Every village once, in a fixed order. */
export const villages = (dice: Dice): string[] =>
  dice.shuffled(
    BEFORE.flatMap((before) => TREES.flatMap((tree) => PLACES.map((place) => `${before}${tree}${place}村`))),
  )

const FIRST = [
  '禾',
  '澄',
  '朗',
  '沐',
  '悦',
  '泽',
  '安',
  '睿',
  '嘉',
  '润',
  '和',
  '颐',
  '宁',
  '溪',
  '屿',
  '岚',
  '卓',
  '佑',
  '煦',
  '蕴',
  '栩',
  '恬',
  '暄',
  '祺',
  '瑾',
  '舒',
]
const SECOND = [
  '澜',
  '辰',
  '禾',
  '之',
  '沐',
  '林',
  '桥',
  '源',
  '序',
  '白',
  '青',
  '云',
  '川',
  '原',
  '朴',
  '屿',
  '野',
  '山',
  '苑',
]

/** Every brand once, in a fixed order. */
export const brands = (dice: Dice): string[] =>
  dice.shuffled(FIRST.flatMap((first) => SECOND.filter((second) => second !== first).map((second) => first + second)))

const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章'
const GIVEN_FIRST = '嘉明思海晓建静文雪志雨子俊欣宏丽国玉春秀永晨书景慧少立德兰佳'
const GIVEN_SECOND = '宁远雨波彤国怡博梅强桐涵杰妍伟华平珍霞峰雷敏琳凯燕辉芳洁军鹏'

/** Person `n` of the large district; neighbours have unlike names. */
export function personName(n: number): string {
  const at = (from: string, place: number): string => from.charAt(place % from.length)
  return (
    at(SURNAMES, n * 7) + at(GIVEN_FIRST, n * 11 + Math.floor(n / 40)) + at(GIVEN_SECOND, n * 13 + Math.floor(n / 30))
  )
}
