import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { UploadAnswerNotice } from '@/components/files/upload-answer-notice'
import { ArriveForm } from '@/components/inspection/arrive-form'
import { Checklist, firstOpenPlace, placeHref } from '@/components/inspection/checklist'
import { InstitutionSheet } from '@/components/inspection/institution-sheet'
import { MoreActs } from '@/components/inspection/more-acts'
import { VisitDocuments, VisitHead } from '@/components/inspection/visit-head'
import { removeFileAction } from '@/lib/actions/files'
import { answerCheckAction, arriveAction, failVisitAction, rescheduleVisitAction } from '@/lib/actions/inspection'
import { requireActor } from '@/lib/auth/session'
import { STAFF_WORDS } from '@/lib/copy/inspection-staff'
import { INSPECTOR } from '@/lib/copy/inspection'
import { say } from '@/lib/copy/say'
import { isOnSite, isPlannedVisit, isRecordedVisit, isSignedVisit } from '@/lib/domain/inspection/status'
import { PLACES } from '@/lib/domain/items/definition'
import { localeOf } from '@/lib/i18n/request'
import { newKey } from '@/lib/services/command'
import { getVisitPage } from '@/lib/services/inspection/get-visit'

interface PageProps {
  params: Promise<{ locale: string; visitId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const paramsSchema = z.object({ visitId: z.uuid() })
const searchSchema = z.object({ place: z.enum(PLACES).optional().catch(undefined) })

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(INSPECTOR.area, await localeOf(params)) }
}

export default async function VisitPage({ params, searchParams }: PageProps) {
  const actor = await requireActor('INSP')
  const locale = await localeOf(params)
  const parsed = paramsSchema.safeParse(await params)
  const search = await searchParams
  const visit = parsed.success ? await getVisitPage(actor, parsed.data.visitId) : null
  if (!visit) notFound()
  const place = searchSchema.parse(search).place ?? firstOpenPlace(visit)
  const hasChecklist = isOnSite(visit) || isRecordedVisit(visit) || isSignedVisit(visit)
  return (
    <>
      <VisitHead locale={locale} visit={visit} />
      <VisitDocuments locale={locale} visit={visit} />
      <UploadAnswerNotice search={search} locale={locale} />
      <InstitutionSheet
        locale={locale}
        sheet={visit.sheet}
        staffWords={STAFF_WORDS[locale]}
        open={isPlannedVisit(visit)}
      />
      {isPlannedVisit(visit) && (
        <ArriveForm locale={locale} visit={visit} action={arriveAction} commandKey={newKey()} />
      )}
      {hasChecklist && (
        <Checklist
          locale={locale}
          visit={visit}
          place={place}
          context={{
            locale,
            today: visit.today,
            answer: answerCheckAction,
            removeFile: removeFileAction,
            newKey,
            backPath: placeHref(locale, visit.visitId, place),
            maxFileMb: visit.maxFileMb,
            locked: visit.may.check !== null,
          }}
        />
      )}
      <MoreActs
        locale={locale}
        visit={visit}
        reschedule={rescheduleVisitAction}
        fail={failVisitAction}
        newKey={newKey}
      />
    </>
  )
}
