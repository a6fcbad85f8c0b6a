import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Still } from '@/components/ui/still'

const SOURCES = ['app', 'components', 'lib'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('generated'))
    .map((file) => path.join(folder, file)),
)

function importsOf(file: string): string[] {
  const texts = readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type )[^;]*? from '([^']+)'/gms)
  return [...texts].flatMap(([, name = '']) => {
    const base = name.startsWith('@/')
      ? name.slice(2)
      : name.startsWith('.')
        ? path.join(path.dirname(file), name)
        : null
    return base === null ? [] : ['.ts', '.tsx'].map((ending) => base + ending).filter((one) => existsSync(one))
  })
}

describe('a part that stands still', () => {
  it('is one element with its inside as text; what moves is left as it is', () => {
    render(
      <>
        <Still as="ul" aria-label="件">
          <li>
            <a href="/window/cases/1">安澜 &amp; 口腔</a>
          </li>
        </Still>
        <Still as="div">
          <input aria-label="搜索" defaultValue="安澜" />
        </Still>
      </>,
    )
    expect(screen.getByRole('list', { name: '件' }).innerHTML).toBe(
      '<li><a href="/window/cases/1">安澜 &amp; 口腔</a></li>',
    )
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '搜索' }).value).toBe('安澜')
  })

  it('is never part of what runs in the browser, where calling a component by hand would break its hooks', () => {
    const reached = new Set(SOURCES.filter((file) => readFileSync(file, 'utf8').startsWith("'use client'")))
    expect(reached.size).toBeGreaterThan(20)
    for (const file of reached) for (const next of importsOf(file)) reached.add(next)
    expect(reached).toContain('components/ui/status-shape.tsx')
    expect(reached).not.toContain('components/ui/still.tsx')
  })
})
