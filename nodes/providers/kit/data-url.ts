import type { ArtifactRef, Artifacts } from '../../../engine/model/artifact.ts'

/** Stored bytes as a `data:` URL, for providers that take pictures inside the request. */
export async function dataUrlOf({ artifact, mime }: Pick<ArtifactRef, 'artifact' | 'mime'>, artifacts: Artifacts): Promise<string> {
  return `data:${mime};base64,${Buffer.from(await artifacts.read(artifact)).toString('base64')}`
}
