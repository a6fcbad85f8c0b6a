import type { FindingRow } from '@/lib/db/rectification'
import type { listPhotosOfVisit } from '@/lib/db/rectification-pages'
import type { Catalogue } from '@/lib/domain/items/catalogue'
import { wordsOfCode } from '@/lib/domain/items/point-words'
import type { FindingView } from '@/lib/domain/rectification/views'

type Before = Awaited<ReturnType<typeof listPhotosOfVisit>>

/** One finding as the supervisor sees it: before beside after, wanted beside answered. */
export function findingView(finding: FindingRow, catalogue: Catalogue, before: Before): FindingView {
  const point = catalogue.onSiteCheck(finding.checkCode)
  const photos = (purpose: 'ANSWER' | 'RECHECK') =>
    finding.files
      .filter((file) => file.purpose === purpose)
      .map(({ bindingId, name, isPicture }) => ({ bindingId, name, isPicture }))
  return {
    findingId: finding.id,
    version: finding.version,
    letter: finding.letter,
    checkCode: finding.checkCode,
    title: wordsOfCode(catalogue, finding.checkCode),
    severity: finding.severity,
    fact: finding.fact,
    standard: finding.standard,
    status: finding.status,
    wanted: finding.wanted ?? point?.sentences.rectify.zh ?? '',
    before: before
      .filter(({ code }) => code === finding.checkCode)
      .map(({ bindingId, name, isPicture }) => ({ bindingId, name, isPicture })),
    after: photos('ANSWER'),
    kept: photos('RECHECK'),
    answer: finding.answer,
    answeredAt: finding.answeredAt,
    opinions: finding.rechecks.map(({ round, closed, opinion }) => ({ round, closed, opinion })),
  }
}
