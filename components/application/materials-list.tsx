import { UploadMany } from '@/components/files/upload-many'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { SectionHead } from '@/components/ui/section-head'
import type { StatusCode } from '@/lib/copy/status'
import { MATERIAL_STATES, MATERIALS_COPY } from '@/lib/copy/application'
import { uploadManyWords, uploadWords } from '@/lib/copy/files'
import { say } from '@/lib/copy/say'
import type { MaterialsPage, MaterialView } from '@/lib/domain/application/views'
import { type MaterialContext, MaterialRow, sayMaterial, targetOf } from './material-row'

/** A cell per paper that is the applicant's to see to: what is there first, so that the bar fills from the left. */
export const materialSegments = ({ yours, there }: MaterialsPage): StatusCode[] => [
  ...there.map(({ status }) => MATERIAL_STATES[status].code),
  ...yours.map((): StatusCode => 'none'),
]

const MOST_SHOWN = 3

/** Three parts by whose move it is: yours, there, nobody's. */
export function MaterialsList({ page, context }: { page: MaterialsPage; context: MaterialContext }) {
  const { locale } = context
  const { yours, there, fetched } = page
  return (
    <>
      <section className="section" aria-labelledby="yours-title">
        <SectionHead id="yours-title" title={say(MATERIALS_COPY.yours, locale, { n: yours.length })} />
        {yours.length === 0 ? (
          <EmptyState what={say(MATERIALS_COPY.yoursNone, locale)} />
        ) : (
          <>
            {context.editable && <AllAtOnce materials={yours} context={context} />}
            <Rows materials={yours} context={context} />
          </>
        )}
      </section>
      <FoldedPart id="there" title={say(MATERIALS_COPY.there, locale)} materials={there} context={context} />
      <FoldedPart
        id="fetched"
        title={say(MATERIALS_COPY.fetched, locale)}
        lead={say(MATERIALS_COPY.fetchedNote, locale)}
        materials={fetched}
        context={context}
      />
    </>
  )
}

const AllAtOnce = ({ materials, context }: { materials: readonly MaterialView[]; context: MaterialContext }) => (
  <UploadMany
    places={materials
      .filter(({ acceptsFile }) => acceptsFile)
      .map((material) => ({
        target: targetOf(material, context.caseId),
        label: sayMaterial(material, context.locale),
        title: say(material.title, context.locale),
        about: material.rowTitle,
      }))}
    locale={context.locale}
    maxFileMb={context.maxFileMb}
    words={uploadWords(context.locale, context.maxFileMb)}
    many={uploadManyWords(context.locale)}
  />
)

const Rows = ({ materials, context }: { materials: readonly MaterialView[]; context: MaterialContext }) => (
  <ul>
    {materials.map((material) => (
      <MaterialRow key={`${material.code}-${material.rowKey}`} material={material} context={context} />
    ))}
  </ul>
)

interface FoldedProps {
  id: string
  title: string
  lead?: string
  materials: readonly MaterialView[]
  context: MaterialContext
}

/** The first few in sight, the rest one tap away. */
function FoldedPart({ id, title, lead, materials, context }: FoldedProps) {
  const { locale } = context
  if (materials.length === 0) return null
  const more = materials.slice(MOST_SHOWN)
  return (
    <section className="section" aria-labelledby={`${id}-title`}>
      <SectionHead
        id={`${id}-title`}
        title={title}
        aside={say(MATERIALS_COPY.count, locale, { n: materials.length })}
      />
      {lead && <p className="mt-1 text-s text-ink-3">{lead}</p>}
      <Rows materials={materials.slice(0, MOST_SHOWN)} context={context} />
      {more.length > 0 && (
        <Disclosure
          summary={<span className="text-action">{say(MATERIALS_COPY.more, locale, { n: more.length })}</span>}
        >
          <Rows materials={more} context={context} />
        </Disclosure>
      )}
    </section>
  )
}
