'use client'

import { Camera, FileUp } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { ACCEPT } from '@/lib/domain/files/limits'
import type { UploadWords } from '@/lib/copy/files'
import { routes } from '@/lib/routes'
import { hasUnfinished } from './send-resumable'
import { UploadRows } from './upload-item'
import { useAwake } from './use-awake'
import { useUploads } from './use-uploads'

interface UploadProps {
  /** A FileTarget as JSON. */
  target: string
  /** Receipt key made by the page, for the form without script. */
  commandKey: string
  locale: string
  /** Where the form without script comes back to: path with language, and fragment. */
  back: string
  maxFileMb: number
  words: UploadWords
  /** What to do: “选文件”. */
  label: string
  /** What the file is for, where a heading above already shows it: heard, not seen twice. */
  about?: string
  /** What the file must show. */
  hint?: string
  /** Several files for one place; not when a file replaces another. */
  multiple?: boolean
  /** A second button that opens the camera of a phone. */
  camera?: boolean
}

/**
 * Hands in files. Without script an ordinary form with one file and a button; with it, choosing is enough: files are sent in
 * pieces, several at once, can be paused, and go on where they stopped.
 */
export function Upload(props: UploadProps) {
  const { target, commandKey, locale, back, words, label, about, hint, multiple = true, camera } = props
  const awake = useAwake()
  const id = useId()
  const uploads = useUploads(props)
  const { items, add } = uploads
  const [unfinished] = useState(() => typeof window !== 'undefined' && hasUnfinished(target))
  const chosen = (input: HTMLInputElement): void => {
    add([...(input.files ?? [])].map((file) => ({ file, target })))
    input.value = '' // the same file may be chosen again
  }
  const describedBy = `${id}-formats`
  return (
    <div>
      <form action={routes.files} method="post" encType="multipart/form-data">
        <input type="hidden" name="target" value={target} />
        <input type="hidden" name="commandKey" value={commandKey} />
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="back" value={back} />
        {about === undefined && (
          <label htmlFor={id} className="field-label">
            {label}
          </label>
        )}
        <p id={describedBy} className="field-hint">
          {hint ?? words.formats}
        </p>
        <div className="file-picks">
          <span className="file-pick">
            <label htmlFor={id} className="file-face">
              <FileUp size={20} aria-hidden />
              {about === undefined ? words.choose : label}
              {about !== undefined && <span className="sr-only"> {about}</span>}
            </label>
            <input
              id={id}
              type="file"
              name="file"
              accept={ACCEPT}
              multiple={awake && multiple}
              aria-describedby={describedBy}
              className="input input-file"
              onChange={({ currentTarget }) => chosen(currentTarget)}
            />
          </span>
          {awake && camera && <CameraInput words={words.photo} about={about ?? label} onChosen={chosen} />}
          {!awake && <Button size="sm">{words.send}</Button>}
        </div>
      </form>
      {awake && unfinished && items.length === 0 && <p className="mt-2 text-s text-ink-2">{words.unfinished}</p>}
      <UploadRows uploads={uploads} words={words} />
    </div>
  )
}

interface CameraInputProps {
  words: string
  about: string
  onChosen: (input: HTMLInputElement) => void
}

/** Only where there is a finger and, so, a camera; elsewhere it would be a second way to the same dialog. */
function CameraInput({ words, about, onChosen }: CameraInputProps) {
  const id = useId()
  return (
    <span className="file-pick file-camera">
      <label htmlFor={id} className="file-face">
        <Camera size={20} aria-hidden />
        {words}
        <span className="sr-only"> {about}</span>
      </label>
      <input
        id={id}
        type="file"
        accept="image/jpeg,image/png"
        capture="environment"
        className="input input-file"
        onChange={({ currentTarget }) => onChosen(currentTarget)}
      />
    </span>
  )
}
