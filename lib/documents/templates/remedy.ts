import type { VariablesOf } from '@/lib/domain/document/variables/registry'
import { led, p, row, values, zhDate } from '../words'
import { caseReference, contactLine, itemNames, type TemplateBody } from './template'

export function withdrawalNotice(v: VariablesOf<'DOC-20@1'>): TemplateBody {
  const scope = v.whole ? '终止办理本次申请' : '终止办理上述事项'
  return {
    subtitle: '（撤回确认）',
    reference: caseReference(v.caseNo, v.institution),
    addressee: v.institution.name,
    contact: contactLine(v.contact),
    blocks: [
      p(
        `贵机构于${zhDate(v.askedOn)}申请撤回医疗机构校验一件事申请中的下列事项：${itemNames(v.items)}。` +
          `经确认，自${zhDate(v.confirmedOn)}起${scope}。`,
      ),
      led('撤回的理由', v.reason),
      led(
        '撤回的效果',
        `撤回的事项不再审查、不作结论，办理期限自撤回之日起不再计算。撤回不改变许可证的效力和校验期满日；校验期满日为${zhDate(v.dueOn)}，请在该日前重新申请。`,
      ),
      ...(v.others.length === 0 ? [] : [led('继续办理的事项', `${v.others.join('、')}，办理期限不变。`)]),
      ...(v.kept ? [led('填写的内容', '本次填写的内容和材料已存为新草稿，重新申请时可以接着使用。')] : []),
    ],
  }
}

export function callbackRecord(v: VariablesOf<'DOC-22@1'>): TemplateBody {
  return {
    reference: caseReference(v.caseNo, v.institution),
    addressee: null,
    contact: contactLine(v.contact),
    blocks: [
      values([
        row('被评价办件', `${v.institution.name}，案号${v.caseNo}`),
        row('评价时间', zhDate(v.ratedOn)),
        row('评价等级', `${v.gradeName}（${v.grade}分，满分5分）`),
        row('评价标签', v.tags.join('、') || null),
        row('评价内容', v.words),
      ]),
      led('回访', `${zhDate(v.calledOn)}由${v.caller}回访。${v.callNote}`),
      led('整改', `${zhDate(v.fixedOn)}由${v.fixer}记录。${v.fix}`),
      p('本记录只供改进服务使用，不进入申请人的校验档案，不影响任何事项的办理和结论。'),
    ],
  }
}
