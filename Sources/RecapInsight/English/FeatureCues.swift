import RecapCore

/// The cue phrases that features count, independent of a meeting's subject.
enum FeatureCues {
  static let tasks = CueList(
    """
    you will | you are going to | you can | you could | you should | could you | can you | would you | will you | i will | i am going to | i can | i have to | we have to | we need to
    we should | has to | have to | need to | needs to | should | supposed to | work on | working on | look at | look into | find out | come up with | think about | figure out | prepare
    send | write | check | finish | responsible | your job | my job | task | tasks | action item | assignment | make sure | take care of | put together | in charge
    """)
  static let later = CueList(
    """
    next meeting | next time | next week | tomorrow | by the | until | before the | deadline | later | afterwards | after the meeting | after this | after lunch | thirty minutes | half an hour | next phase
    next step | next stage | in the meantime | meantime | monday | tuesday | wednesday | thursday | friday | minutes from now | then we | by next | email | instructions
    """)
  static let decisions = CueList(
    """
    decide | decided | decision | decisions | agree | agreed | let us go with | go for | go with | settle | settled | final | choose | chosen | prefer | propose | suggest | suggestion | proposal | idea
    i think we should | we should | shall we | conclusion | option | options | instead | better
    """)
  static let agenda = CueList(
    """
    agenda | minutes | meeting | presentation | presentations | next | first | finally | topic | item | point | summary | summarise | summarize | recap | welcome | introduce | discuss | discussion | slide | slides
    wrap up | move on | start | close | end of | questions | thank you | any other
    """)
  static let roles = CueList(
    """
    manager | designer | expert | engineer | developer | chair | secretary | team | group | everybody | everyone | each of | all of you | both of you | guys | marketing | design | designers | department
    company | management | boss | student | students | colleague | colleagues
    """)
}
