import { w, type DeskCheckDef } from '../definition'

/** DOMAIN §3.6: DR05–DR11. */
export const PRACTICE_DESK_CHECKS: DeskCheckDef[] = [
  {
    code: 'DR05',
    wording: {
      title: w(
        '类别、科目、床位没变，或变更已获批准',
        'Category, departments and beds unchanged, or the change is approved',
      ),
      look: w('对照登记信息和变更批准文号', 'Compare with the register and the approval numbers'),
      ifNot: w('责令整改：先办变更登记', 'Order correction: register the change first'),
    },
    outcomes: ['RECTIFY'],
    rules: ['AV09', 'AV10'],
    materials: ['M08'],
    sections: ['a-departments', 'institution'],
  },
  {
    code: 'DR06',
    wording: {
      title: w('人员数达到该类别基本标准', 'Staff numbers meet the basic standard of the category'),
      look: w(
        '医院护床比不低于 0.4；门诊部、诊所至少医师 1 名、护士 1 名；村卫生室至少医师或助理医师 1 名',
        'Hospitals: at least 0.4 nurses per bed; clinics and outpatient departments: a physician and a nurse; village clinics: a physician or assistant',
      ),
      ifNot: w('安排现场核查', 'Arrange a visit'),
    },
    outcomes: ['ONSITE'],
    rules: ['AV11', 'AV12', 'AV13'],
    materials: ['M09'],
    sections: ['a-operation', 'persons'],
    figure: 'basicStandard@1',
  },
  {
    code: 'DR07',
    wording: {
      title: w('校验期内检查发现的问题都已办结', 'Every inspection of the period is closed'),
      look: w(
        '对照监管系统：有没有没改完的、没撤销的责令改正',
        'Compare with the supervision system: anything not yet corrected, any order still open',
      ),
      ifNot: w('责令整改；还在责令改正期内的，建议暂缓', 'Order correction; while an order is open, propose deferral'),
    },
    outcomes: ['RECTIFY', 'DEFER'],
    rules: ['AV15', 'AV16'],
    materials: ['M10'],
    sections: ['a-conduct'],
  },
  {
    code: 'DR08',
    wording: {
      title: w('民事赔偿情况和监管数据一致', 'The compensation list agrees with supervision data'),
      look: w('对照监管系统记载的纠纷和处理', 'Compare with disputes and outcomes in the supervision system'),
      ifNot: w('向申请人询问', 'Put a query to the applicant'),
    },
    outcomes: ['QUERY'],
    rules: [],
    materials: ['M11'],
    sections: ['a-conduct'],
  },
  {
    code: 'DR09',
    wording: {
      title: w('限制类技术都已备案', 'Restricted technologies are all filed'),
      look: w('逐项核对备案号', 'Check each filing number'),
      ifNot: w('责令整改', 'Order correction'),
    },
    outcomes: ['RECTIFY'],
    rules: ['AV17'],
    materials: ['M12'],
    sections: ['a-departments'],
  },
  {
    code: 'DR10',
    wording: {
      title: w(
        '消防、医疗废物、污水文件在决定日有效',
        'Fire, waste and sewage documents are in force on the decision date',
      ),
      look: w('看文号和有效期是不是到得了决定日', 'See numbers and whether validity reaches the decision date'),
      ifNot: w('责令整改，或现场核查', 'Order correction, or arrange a visit'),
    },
    outcomes: ['RECTIFY', 'ONSITE'],
    rules: ['AV18', 'AV19'],
    materials: ['M14', 'M15', 'M17'],
    sections: ['a-premises', 'a-safety'],
  },
  {
    code: 'DR11',
    wording: {
      title: w('本周期不良执业行为记分', 'Bad-practice points in the cycle'),
      look: w('看累计分数和每一笔的依据', 'See the total and the ground of each entry'),
      ifNot: w(
        '按分数段：现场核查、约谈负责人，或建议暂缓',
        'By threshold: visit, interview of the principal, or deferral',
      ),
    },
    outcomes: ['POINTS', 'ONSITE', 'DEFER'],
    rules: ['AV14'],
    materials: [],
    sections: [],
  },
]
