import { option } from '../build'

/** What a mother-and-child licence may list (DOMAIN §3.0, §3.4); item D covers two of them. */
export const TECHNOLOGY_OPTIONS = [
  option('MIDWIFERY', '助产技术', 'Midwifery'),
  option('STERILISATION', '结扎手术', 'Sterilisation'),
  option('TERMINATION', '终止妊娠手术', 'Termination of pregnancy'),
  option('PREMARITAL_EXAM', '婚前医学检查', 'Pre-marital examination'),
  option('PRENATAL_SCREENING', '产前筛查', 'Prenatal screening'),
]
