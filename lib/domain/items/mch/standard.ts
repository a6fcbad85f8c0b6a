import type { ItemLetter } from '../../shared/item-letters'
import type { ListDef } from '../definition'
import type { MchTechnology } from '../parameters'

/**
 * Rooms and equipment a technology needs, after 《母婴保健专项技术服务基本标准》 (1995): the self-check M29 asks for each of
 * them by name. Another edition of the standard is another edition of these lists.
 */
interface Standard {
  readonly letter: ItemLetter
  readonly technology: MchTechnology
  readonly rooms: readonly string[]
  readonly equipment: readonly string[]
}

const STANDARDS: readonly Standard[] = [
  {
    letter: 'C',
    technology: 'MIDWIFERY',
    rooms: ['待产室', '分娩室', '隔离分娩室', '母婴同室病房'],
    equipment: [
      '产床',
      '产包',
      '胎心监护仪或多普勒胎心仪',
      '新生儿辐射保暖台',
      '新生儿复苏器械（喉镜、气管导管、面罩气囊）',
      '吸引器',
      '给氧装置',
      '产后出血急救药品和器械',
      '新生儿体重秤',
    ],
  },
  {
    letter: 'D',
    technology: 'STERILISATION',
    rooms: ['结扎手术室'],
    equipment: ['输卵管结扎手术包', '输精管结扎手术包'],
  },
  {
    letter: 'D',
    technology: 'TERMINATION',
    rooms: ['终止妊娠手术室', '术前准备和更衣洗手室', '术后观察室'],
    equipment: [
      '手术床',
      '无影灯',
      '负压吸引器',
      '人工流产手术包',
      '超声诊断仪',
      '给氧装置',
      '急救药品和器械',
      '高压灭菌器',
    ],
  },
  {
    letter: 'E',
    technology: 'PREMARITAL_EXAM',
    rooms: ['女婚检室', '男婚检室', '婚前卫生宣教室', '婚前卫生咨询室'],
    equipment: [
      '诊查床',
      '妇科检查床和器械',
      '血压计、听诊器',
      '身高体重计',
      '视力表、色觉图',
      '男性检查器具',
      '宣教设备（挂图、模型、播放设备）',
      '洗手和消毒设施',
    ],
  },
  {
    letter: 'F',
    technology: 'PRENATAL_SCREENING',
    rooms: ['产前筛查门诊', '采血室', '遗传咨询室'],
    equipment: ['采血和标本离心设备', '标本冷藏冷冻冰箱', '筛查风险计算软件', '超声诊断仪'],
  },
]

const rowsOf = (kind: 'rooms' | 'equipment'): NonNullable<ListDef['standardRows']> =>
  STANDARDS.flatMap((standard) =>
    standard[kind].map((name) => ({ letter: standard.letter, values: { technology: standard.technology, name } })),
  )

export const STANDARD_ROOMS = rowsOf('rooms')
export const STANDARD_EQUIPMENT = rowsOf('equipment')
