import { option } from '../build'

export const LABS = [
  option('OWN', '本机构实验室检测', 'Own laboratory'),
  option('OUTSOURCED', '委托其他机构检测', 'Outsourced'),
]
