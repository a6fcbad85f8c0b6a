'use client'

import { Files } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { ACCEPT } from '@/lib/domain/files/limits'
import { guessPlace, type PaperPlace } from '@/lib/domain/files/guess-place'
import type { UploadManyWords, UploadWords } from '@/lib/copy/files'
import { UploadRows } from './upload-item'
import { useAwake } from './use-awake'
import { useUploads } from './use-uploads'

export interface NamedPlace extends PaperPlace {
  /** A FileTarget as JSON. */
  readonly target: string
  /** Title and whom it is about, as the page names it. */
  readonly label: string
}

interface UploadManyProps {
  places: readonly NamedPlace[]
  locale: string
  maxFileMb: number
  words: UploadWords
  many: UploadManyWords
}

interface Chosen {
  readonly id: string
  readonly file: File
  /** The target it is for; empty while nobody has said. */
  readonly target: string
}

/**
 * All papers chosen at once: each is put where its name says, the person looks and corrects, one press hands them in. Needs
 * script; without it every paper has its own form below.
 */
export function UploadMany({ places, locale, maxFileMb, words, many }: UploadManyProps) {
  const awake = useAwake()
  const id = useId()
  const uploads = useUploads({ locale, maxFileMb, words })
  const [chosen, setChosen] = useState<readonly Chosen[]>([])
  const [asked, setAsked] = useState(false)
  if (!awake || (places.length < 2 && chosen.length === 0 && uploads.items.length === 0)) return null

  const choose = (files: readonly File[]): void => {
    setAsked(false)
    setChosen((before) => [...before, ...files.map((file) => chosenOf(file, places))])
  }
  const place = (one: string, target: string): void =>
    setChosen((before) => before.map((item) => (item.id === one ? { ...item, target } : item)))
  const leaveOut = (one: string): void => setChosen((before) => before.filter((item) => item.id !== one))
  const send = (): void => {
    setAsked(true)
    if (chosen.some(({ target }) => target === '')) return
    uploads.add(chosen)
    setChosen([])
  }
  return (
    <div className="mt-3 bg-ground-1 px-4 py-3">
      <p id={`${id}-hint`} className="text-s text-ink-2">
        {many.hint}
      </p>
      <div className="file-picks">
        <span className="file-pick">
          <label htmlFor={id} className="file-face">
            <Files size={20} aria-hidden />
            {many.choose}
          </label>
          <input
            id={id}
            type="file"
            accept={ACCEPT}
            multiple
            aria-describedby={`${id}-hint`}
            className="input input-file"
            onChange={({ currentTarget }) => {
              choose([...(currentTarget.files ?? [])])
              currentTarget.value = '' // the same file may be chosen again
            }}
          />
        </span>
      </div>
      {chosen.length > 0 && (
        <>
          <ul className="mt-3">
            {chosen.map((item) => (
              <ChosenRow
                key={item.id}
                item={item}
                places={places}
                many={many}
                missing={asked && item.target === ''}
                onPlace={(target) => place(item.id, target)}
                onLeaveOut={() => leaveOut(item.id)}
              />
            ))}
          </ul>
          <Button type="button" variant="primary" className="mt-4" onClick={send}>
            {many.send.replace('{n}', String(chosen.length))}
          </Button>
        </>
      )}
      <UploadRows uploads={uploads} words={words} />
    </div>
  )
}

function chosenOf(file: File, places: readonly NamedPlace[]): Chosen {
  const position = guessPlace(file.name, places)
  return { id: crypto.randomUUID(), file, target: position === null ? '' : (places[position]?.target ?? '') }
}

interface ChosenRowProps {
  item: Chosen
  places: readonly NamedPlace[]
  many: UploadManyWords
  missing: boolean
  onPlace: (target: string) => void
  onLeaveOut: () => void
}

function ChosenRow({ item, places, many, missing, onPlace, onLeaveOut }: ChosenRowProps) {
  const name = `place-${item.id}`
  return (
    <li className="border-b border-line-soft py-3">
      <Select
        name={name}
        id={name}
        label={item.file.name}
        error={missing ? many.missing : undefined}
        empty={many.which}
        options={places.map(({ target, label }) => ({ value: target, label }))}
        value={item.target}
        onChange={({ currentTarget }) => onPlace(currentTarget.value)}
      />
      <Button type="button" size="sm" className="mt-2" onClick={onLeaveOut}>
        {many.leaveOut}
        <span className="sr-only"> {item.file.name}</span>
      </Button>
    </li>
  )
}
