import { describe, expect, it } from 'vitest'
import { sniff } from './sniff.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1')

describe('sniffing', () => {
  it.each([
    ['image/png', bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR')],
    ['image/jpeg', bytes('\xff\xd8\xff\xe0\0\x10JFIF')],
    ['image/gif', bytes('GIF89a')],
    ['image/webp', bytes('RIFF\x10\0\0\0WEBPVP8 ')],
    ['audio/wav', bytes('RIFF\x10\0\0\0WAVEfmt ')],
    ['video/mp4', bytes('\0\0\0\x20ftypisom')],
    ['audio/mp4', bytes('\0\0\0\x20ftypM4A ')],
    ['audio/mpeg', bytes('ID3\x04\0')],
    ['audio/mpeg', bytes('\xff\xfb\x90\x64\0')],
    ['audio/ogg', bytes('OggS\0\x02')],
    ['audio/flac', bytes('fLaC\0')],
    ['application/pdf', bytes('%PDF-1.7\n')],
    ['text/vtt', bytes('WEBVTT\n\n00:00.000 --> 00:01.000\nHello')],
    ['text/vtt', Buffer.from('\uFEFFWEBVTT\n')],
    ['application/json', bytes('{"a": 1}')],
    ['application/json', bytes(' [1, 2]')],
    ['application/json', bytes('{}')],
    ['text/plain', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['text/plain', bytes('<!doctype html><script>')],
    ['text/plain', Buffer.from('Es war einmal ein Füchslein.')],
    ['text/plain', bytes('[Scene 1] The fox')],
    ['text/plain', Buffer.from(`${'a'.repeat(511)}ü and more`)],
    ['application/octet-stream', bytes('\0\x01\x02')],
    ['application/octet-stream', bytes('\xff\xfe\x00h')],
    ['application/octet-stream', new Uint8Array()],
  ])('tells %s', (mime, given) => expect(sniff(given)).toBe(mime))

  it('looks at the view of a larger buffer only', () => {
    expect(sniff(bytes('xxxxfLaC\0').subarray(4))).toBe('audio/flac')
  })
})
