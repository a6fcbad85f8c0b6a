import { database } from '@/lib/db/client'
import { listMaterials } from '@/lib/db/materials'
import { isDraft } from '@/lib/domain/application/status'
import type { Obstacle, SignedPaper, SignPage } from '@/lib/domain/application/views'
import type { Actor } from '@/lib/domain/shared/actor'
import { maskMobile } from '@/lib/domain/shared/masking'
import { openCode } from './case-codes'
import { readApplication, toHead } from './case-head'
import { type Application, SIGNED_PAPERS, unsignedPapers } from './load-application'
import {
  brokenPromises,
  type CaseMaterial,
  materialsOf,
  missingMaterials,
  titleOf,
  toMaterialView,
} from './materials-of'
import { checkRules } from './run-rules'
import { problemsBySection, toRuleView, toTask } from './views-of'

export async function getSignPage(actor: Actor, caseId: string): Promise<SignPage | null> {
  const application = await readApplication(actor, caseId)
  if (!application) return null
  const materials = materialsOf(application, await listMaterials(database(), caseId))
  const { results } = await checkRules(application, database())
  const rules = results.map((result) => toRuleView(result, application)).filter(({ blocks }) => blocks)
  const { name, mobile } = application.institution.legalRep
  const signed = unsignedPapers(application).length === 0
  return {
    head: toHead(actor, application.case),
    signer: { name: name ?? '', mobileMasked: mobile && maskMobile(mobile) },
    hash: application.answersHash,
    code: await openCode('SIGN', caseId),
    signatures: signaturesOf(application),
    mandate: mandateOf(materials),
    signed,
    missing: missingMaterials(materials).map((material) => toMaterialView(material, application)),
    obstacles: [
      ...sectionObstacles(application),
      ...rules.map((rule): Obstacle => ({ kind: 'rule', rule })),
      ...(isDraft(application.case) ? brokenPromises(materials).map((one) => paperObstacle(one, application)) : []),
      ...(signed ? [] : [{ kind: 'unsigned' } as const]),
    ],
  }
}

const signaturesOf = ({ signatures, answersHash }: Application): SignedPaper[] =>
  SIGNED_PAPERS.flatMap((subject) => {
    const newest = signatures.findLast((signature) => signature.subject === subject)
    return newest ? [{ subject, signerName: newest.signerName, at: newest.at, stale: newest.hash !== answersHash }] : []
  })

function mandateOf(materials: readonly CaseMaterial[]): SignPage['mandate'] {
  const mandate = materials.find(({ instance }) => instance.code === 'M02')
  if (!mandate) return 'not_needed'
  if (mandate.status === 'PULLED') return 'fetched'
  return mandate.status === 'MISSING' ? 'missing' : 'uploaded'
}

const paperObstacle = (material: CaseMaterial, application: Application): Obstacle => ({
  kind: 'paper',
  title: titleOf(material, application),
  anchor: { code: material.instance.code, rowKey: material.instance.rowKey ?? '' },
})

function sectionObstacles(application: Application): Obstacle[] {
  const problems = problemsBySection(application)
  return application.defs
    .map((section) => toTask(application, section, problems.get(section.code) ?? []))
    .filter(({ state }) => state === 'unanswered' || state === 'errors')
    .map(({ code, title, errors }) => ({ kind: 'section', section: code, title, errors }))
}
