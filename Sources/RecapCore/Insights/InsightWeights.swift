// Written by Benchmarks/insight_train.py on 2026-11-25; change the trainer, not this file.
//
// Learnt from: 89 AMI meetings (ami-train), 45 ICSI meetings (icsi-train), each with human words and with a recogniser's words.
//   AMI Meeting Corpus, CC BY 4.0: J. Carletta et al., "The AMI Meeting Corpus", MLMI 2005.
//   ICSI Meeting Corpus (annotations), understood to be CC BY 4.0 at its distributor's: A. Janin et al., "The ICSI
//   Meeting Corpus", ICASSP 2003. No text of either is in here.
// Method: logistic regression, L2 penalty 300 and 100, Newton's method; no randomness, so no seed.
// Figures (per cent; extract F at 10 % and 20 % of the words, average precision), 5 folds by meeting series:
//   AMI left out, asr: F10 31.6  F20 47.1  AP 56.5
//   AMI left out, manual: F10 30.6  F20 46.7  AP 57.4
//   ICSI left out, asr: F10 30.3  F20 37.9  AP 32.0
//   ICSI left out, manual: F10 29.3  F20 38.5  AP 33.5
//   ami-dev, asr: F10 32.4  F20 48.3  AP 63.6
//   ami-dev, manual: F10 31.0  F20 47.8  AP 64.6
// Reads features by name: `Feature`. Only English was learnt from.

extension InsightModels {
  package static let learnt = InsightModels(
    importance: LinearModel(
      bias: -2.5442,
      [
        .init(.mass, 0.1341),
        .init(.length, 0.6693),
        .init(.distinct, -0.1935),
        .init(.peak, 0.1632),
        .init(.density, 0.0957),
        .init(.centrality, 0.0452),
        .init(.fillers, 0.022),
        .init(.agreement, -0.0919),
        .init(.function, -0.3154),
        .init(.numbers, -0.0065),
        .init(.letters, 0.2861),
        .init(.first, -0.0181),
        .init(.plural, 0.0719),
        .init(.second, -0.1238),
        .init(.stammer, -0.0845),
        .init(.novelty, 0.0867),
        .init(.echo, -0.0411),
        .init(.uptake, 0.0452),
        .init(.turn, 0.0622),
        .init(.takesOver, -0.0739),
        .init(.handsOver, -0.0777),
        .init(.position, -0.1356),
        .init(.closing, 0.022),
        .init(.pauseAfter, -0.0302),
        .init(.seconds, 0.439),
        .init(.rate, 0.0668),
        .init(.share, -0.0485),
        .init(.chair, -0.0101),
        .init(.tasks, 0.0336),
        .init(.later, 0.0122),
        .init(.decisions, 0.0117),
        .init(.roles, 0.0328),
        .init(.mass, around: 1, -0.0825),
        .init(.length, around: 1, -0.1119),
        .init(.letters, around: 1, 0.011),
        .init(.function, around: 1, 0.0139),
        .init(.seconds, around: 1, 0.0252),
        .init(.plural, around: 1, 0.0312),
        .init(.second, around: 1, -0.0169),
        .init(.agreement, around: 1, -0.0095),
        .init(.distinct, around: 1, 0.1176),
        .init(.mass, around: 15, -0.0979),
        .init(.length, around: 15, -0.0151),
        .init(.letters, around: 15, 0.0338),
        .init(.function, around: 15, 0.0066),
        .init(.seconds, around: 15, -0.05),
        .init(.plural, around: 15, 0.0471),
        .init(.second, around: 15, -0.019),
        .init(.agreement, around: 15, -0.0182),
        .init(.distinct, around: 15, 0.1049),
      ]),
    worth: TermWorth(bias: -2.5996, mentions: 1.1773, letters: 0.1916),
    tasks: LinearModel(
      bias: -7.9128,
      [
        .init(.mass, 0.0619),
        .init(.length, 0.2845),
        .init(.distinct, 0.0592),
        .init(.peak, 0.1396),
        .init(.density, 0.0748),
        .init(.centrality, -0.014),
        .init(.fillers, 0.102),
        .init(.agreement, -0.126),
        .init(.function, -0.2106),
        .init(.numbers, -0.1647),
        .init(.letters, 0.3811),
        .init(.first, -0.1097),
        .init(.plural, -0.1955),
        .init(.second, 0.1346),
        .init(.question, -0.0686),
        .init(.stammer, -0.059),
        .init(.novelty, -0.0716),
        .init(.echo, -0.0464),
        .init(.uptake, 0.0059),
        .init(.takesOver, -0.0869),
        .init(.handsOver, -0.1005),
        .init(.position, 0.7441),
        .init(.opening, -0.1675),
        .init(.closing, 0.3732),
        .init(.pauseBefore, 0.0808),
        .init(.pauseAfter, -0.0451),
        .init(.seconds, 0.3158),
        .init(.rate, -0.0974),
        .init(.share, 0.1621),
        .init(.chair, 0.6241),
        .init(.wordiness, -0.1132),
        .init(.tasks, 0.2534),
        .init(.later, 0.0117),
        .init(.decisions, -0.0889),
        .init(.agenda, -0.0086),
        .init(.roles, 0.1933),
        .init(.tasks, around: 4, 0.2594),
        .init(.later, around: 4, 0.2214),
        .init(.decisions, around: 4, -0.1871),
        .init(.agenda, around: 4, 0.1241),
      ]))
}
