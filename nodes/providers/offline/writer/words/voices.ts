/** What people say when they say the usual things; how they say it is their own. */
export const ACTS = ['hello', 'yes', 'no', 'doubt', 'warn', 'comfort', 'go', 'thanks', 'sorry', 'wow'] as const
export type Act = (typeof ACTS)[number]

/** A way of speaking: two forms of each act, whole sentences. */
export interface Manner { id: string; says: Record<Act, readonly string[]> }

export const MANNERS: readonly Manner[] = [
  { id: 'curt', says: {
    hello: ['You. Good.', 'There you are.'], yes: ['Fine.', 'Done.'], no: ['No.', 'Not today.'], doubt: ['Sure?', 'Is it?'], warn: ['Careful.', 'Bad idea.'],
    comfort: ['Chin up.', 'Could be worse.'], go: ['Now.', 'Move.'], thanks: ['Owe you one.', 'Thanks.'], sorry: ['My fault.', 'I was wrong.'], wow: ['Well.', 'Not bad.'] } },
  { id: 'formal', says: {
    hello: ['Good day to you. I trust I am not disturbing.', 'Permit me to introduce myself.'], yes: ['I should be honoured.', 'That is most agreeable.'], no: ['I regret that this is out of the question.', 'I must decline.'],
    doubt: ['Are we entirely certain?', 'May I ask on what grounds?'], warn: ['I would advise against it.', 'One ought to be on one’s guard.'], comfort: ['Kindly do not despair.', 'It is by no means over.'],
    go: ['Shall we proceed?', 'After you, then.'], thanks: ['I am greatly obliged.', 'You have my sincere thanks.'], sorry: ['I owe you an apology.', 'I have behaved very badly.'], wow: ['How very remarkable.', 'I am quite without words.'] } },
  { id: 'teasing', says: {
    hello: ['Well, look who is up!', 'Guess who.'], yes: ['As if I could say no to that face.', 'Only because you begged.'], no: ['Not for a cart full of cake.', 'Ha! No.'], doubt: ['Says who? Your big toe?', 'And pigs can dance, I suppose?'],
    warn: ['Do that, and I shall have to visit your grave.', 'What could possibly go wrong?'], comfort: ['You look like a wet sock. A nice one.', 'Cheer up, or I sing.'], go: ['Last one there does the dishes!', 'What are we waiting for, an invitation?'],
    thanks: ['I could kiss you. I will not.', 'Remind me to be nice to you.'], sorry: ['I was a donkey. Ask any donkey.', 'Go on, say it: I was an ass.'], wow: ['Somebody pinch me. Not that hard.', 'Now that beats cake.'] } },
  { id: 'proverb', says: {
    hello: ['A guest before noon brings weather.', 'Who knocks softly is let in twice.'], yes: ['A full bucket needs two handles.', 'One yes is worth a wagon of maybes.'], no: ['A shut mouth needs no door.', 'Who says no early sleeps well.'], doubt: ['Not all that rattles is a cart.', 'Many a sure foot has found the ditch.'],
    warn: ['Thin ice has the prettiest colour.', 'Ask the mouse about free cheese.'], comfort: ['Even the longest rain runs out of drops.', 'Bread falls on its face and is still bread.'], go: ['The road does not walk itself.', 'Who waits for the wind had better own a chair.'],
    thanks: ['A kindness has no lid.', 'What you gave will find its way back.'], sorry: ['I threw the stone; let me mend the window.', 'My tongue ran, and my head came limping after.'], wow: ['Who lives long sees much.', 'The old pot still has a lid nobody knew of.'] } },
  { id: 'anxious', says: {
    hello: ['Oh! Sorry. Is this a bad moment?', 'It is only me. I think.'], yes: ['All right. If nobody shouts.', 'Yes. Oh dear. Yes.'], no: ['No, no, please, no.', 'I would rather not, if I may.'], doubt: ['But what if it is not?', 'Are you sure? Really sure?'],
    warn: ['I have a bad feeling, a very bad one.', 'Please, let us not.'], comfort: ['I am frightened too. We can share it.', 'It might still be all right. It might.'], go: ['Quickly, before I change my mind.', 'I shall close my eyes. Lead me.'],
    thanks: ['Nobody ever did that for me.', 'Oh. I do not know what to say.'], sorry: ['It was me. I have felt sick all day.', 'I am so sorry, I am so very sorry.'], wow: ['Oh. Oh my. Oh!', 'Is it meant to do that?'] } },
  { id: 'chatty', says: {
    hello: ['Morning! I said to my aunt, I said, today something happens.', 'Hello, hello, do not get up, I know the way.'], yes: ['Yes, and my cousin would say the same.', 'Why not, I had only soup to do.'], no: ['Not after what happened to my uncle.', 'No, and I will tell you all seven reasons.'],
    doubt: ['I once knew somebody who thought so too.', 'Now hold on, hold on, let me think aloud.'], warn: ['That is exactly what my uncle said, and then, splash.', 'I do not want to say anything, but listen.'], comfort: ['I have seen worse, and I have told it to everyone.', 'Eat something; it is all half as bad with soup.'],
    go: ['Off we go, and I will tell you on the way.', 'Come on, walking is only talking with the feet.'], thanks: ['Bless you, and your mother, and her mother.', 'I shall tell everybody, you know me.'], sorry: ['I talked, and I should have listened.', 'There, for once I have nothing to say but sorry.'], wow: ['Well, I never, and I have seen a lot.', 'Wait until I tell my aunt!'] } },
  { id: 'dreamy', says: {
    hello: ['You smell of rain.', 'I was just thinking of nobody, and it was you.'], yes: ['Yes. Like the moon says yes.', 'It already feels like yesterday.'], no: ['No. It would have the wrong colour.', 'Something in me lies down when you say that.'], doubt: ['Is it true, or only pretty?', 'Perhaps it is the other way round.'],
    warn: ['The air has gone thin.', 'Even the dust is holding still.'], comfort: ['It is only night. Night is a kind of coat.', 'Listen: something is already on its way.'], go: ['Let us go where it hums.', 'My feet have started; I had better follow.'],
    thanks: ['I will keep that where I keep the summer.', 'You have put a lamp in me.'], sorry: ['I looked at you and did not see you.', 'I dropped something of yours, and it was your trust.'], wow: ['It is like hearing snow.', 'So that is where the light goes.'] } },
  { id: 'gruff', says: {
    hello: ['Hm. You again.', 'Wipe your feet.'], yes: ['If it must be.', 'Give it here, then.'], no: ['Over my dead onions.', 'Not in this life.'], doubt: ['Hm. Who told you that?', 'Humbug, most likely.'],
    warn: ['I have said it once, and I say it now: no good.', 'You will get wet.'], comfort: ['Stop dripping and have some soup.', 'There, there, and that is enough of that.'], go: ['Get on with it.', 'Standing about mends nothing.'],
    thanks: ['Hm. That was decent.', 'Do not let it go to your head.'], sorry: ['I am an old fool, and you may quote me.', 'Hm. I was wrong. There.'], wow: ['I will be hanged.', 'Hm! Did you see that?'] } },
]

/** For whoever stands against the hero. */
export const COLD_MANNERS: readonly Manner[] = [
  { id: 'silky', says: {
    hello: ['How lovely of you to come.', 'There you are, my dear.'], yes: ['But with pleasure.', 'As you wish, my dear.'], no: ['I am afraid not, my dear.', 'What a sweet idea. No.'], doubt: ['Are you quite sure, my dear?', 'How brave. How very, very brave.'],
    warn: ['It would be such a pity.', 'Think of your nice warm bed.'], comfort: ['Hush, hush.', 'It will all be over soon.'], go: ['Run along, now.', 'Do not let me keep you.'], thanks: ['You shouldn’t have.', 'How kind. I am not used to it.'],
    sorry: ['I did not think that anybody would miss it.', 'I have been so very tired of being myself.'], wow: ['Well, well, well.', 'Charming.'] } },
  { id: 'stern', says: {
    hello: ['Stand up straight.', 'You are late.'], yes: ['Permitted.', 'Very well.'], no: ['No. And that is final.', 'It is not allowed.'], doubt: ['And who asked you?', 'You? Count again.'],
    warn: ['There will be order.', 'I shall say this once.'], comfort: ['Nobody has ever died of a little discipline.', 'Sit.'], go: ['Dismissed.', 'Forward.'], thanks: ['Noted.', 'I shall not forget this.'],
    sorry: ['I made a mistake. I do not make mistakes.', 'I never learnt how one asks.'], wow: ['Irregular.', 'Explain this.'] } },
  { id: 'bitter', says: {
    hello: ['Come to stare?', 'Ha. Company.'], yes: ['Why not, it makes no difference.', 'Take it, then.'], no: ['Nobody asked me either.', 'Forget it.'], doubt: ['You think so? How nice to be young.', 'Ha! Is that a joke?'],
    warn: ['Wait and see how they thank you.', 'It always ends the same way.'], comfort: ['One gets used to it.', 'At least it is quiet.'], go: ['Go on, they are all gone already.', 'Leave, then.'], thanks: ['For what? For once?', 'Nobody has said that before.'],
    sorry: ['I only wanted somebody to notice.', 'It was easier to be hated than to be nobody.'], wow: ['So that still exists.', 'Would you look at that.'] } },
]
