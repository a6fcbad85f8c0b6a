import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/radio-group'
import { FileInput } from '@/components/ui/text-input'
import { IMPORT_KIND_HINTS, IMPORT_KIND_WORDS, IMPORTS } from '@/lib/copy/imports'
import { say } from '@/lib/copy/say'
import { IMPORT_KINDS, type ImportKind } from '@/lib/domain/imports/kinds'
import type { Locale } from '@/lib/domain/shared/wording'
import { routes } from '@/lib/routes'

interface UploadFormProps {
  locale: Locale
  commandKey: string
  /** Chosen before, when the file was refused. */
  kind: ImportKind | null
}

/** An ordinary form: what comes back is the page of what the check found, with or without script. */
export function UploadForm({ locale, commandKey, kind }: UploadFormProps) {
  return (
    <form action={routes.importUpload} method="post" encType="multipart/form-data" className="mt-3 max-w-xl">
      <input type="hidden" name="commandKey" value={commandKey} />
      <input type="hidden" name="locale" value={locale} />
      <RadioGroup
        name="kind"
        label={say(IMPORTS.kind, locale)}
        defaultValue={kind ?? IMPORT_KINDS[0]}
        options={IMPORT_KINDS.map((value) => ({
          value,
          label: say(IMPORT_KIND_WORDS[value], locale),
          hint: say(IMPORT_KIND_HINTS[value], locale),
        }))}
      />
      <FileInput
        name="file"
        label={say(IMPORTS.file, locale)}
        hint={say(IMPORTS.fileHint, locale)}
        accept=".xlsx,.csv"
        required
        className="mt-5"
      />
      <Button variant="primary" className="mt-6">
        {say(IMPORTS.check, locale)}
      </Button>
    </form>
  )
}
