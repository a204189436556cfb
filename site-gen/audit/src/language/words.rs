//! Common words of languages that pages here are written in.

/// Languages with words that make up a good part of any text in them.
pub(super) const COMMON_WORDS: &[(&str, &str)] = &[
    (
        "de",
        "der die das und ist nicht ein eine einen einem einer zu mit auf für von im in den dem des sich \
         auch es an werden aus er hat dass sie nach bei um wird sind noch wie über so zum zur haben nur \
         oder aber vor bis mehr durch man sein wurde sei wir ich ihr ihre ihnen kann können gegen schon \
         wenn habe seine unter uns mir diese dieser dieses jede alle hier bitte danke guten tag herzlich \
         willkommen frohe frohes neues jahr uhr kein keine was wer wo wann ihren unsere am vom beim ins ohne",
    ),
    (
        "en",
        "the and is not a of to in that it for on with as was are be this have from or by at an which \
         you we they he she his her their what about who would there all will can my your but had has \
         were been into only other than some could them when no more these its also may how our us if \
         do does did so new happy year over under after before welcome please thank thanks word here every each love",
    ),
    (
        "fr",
        "le la les des du et est en un une que qui dans pour pas sur au aux avec ce cette ces il elle \
         nous vous ils je tu ne se sont plus par mais ou où son sa ses leur comme être avoir fait bonne \
         bonjour année merci très tout été à c'est sont ont était votre notre bienvenue",
    ),
    (
        "nl",
        "de het een en van ik te dat die in is niet op zijn met voor hij aan er maar om hem dan zou of \
         wat mijn men dit zo door ze zich bij ook tot je mij uit daar haar naar heb hoe heeft hebben \
         deze want nog zal zij nu geen omdat iets worden toch al waren veel meer doen toen moet ben \
         zonder kan hun dus alles onder eens hier wie werd altijd wordt kunnen ons tegen na wil uw \
         andere ging gelukkig nieuwjaar welkom",
    ),
    (
        "es",
        "el la los las de del y en que un una es por con no para su al lo como más pero sus le ya o este \
         sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos \
         durante todos uno les ni contra otros ese eso ante ellos e esto mí antes algunos qué unos yo \
         otro otras otra él tanto esa estos mucho nada muchos cual feliz año gracias bienvenidos",
    ),
    (
        "it",
        "il lo la i gli le di a da in con su per tra fra e è che un una uno non si del della dei delle \
         al alla nel nella sono come anche più ma se o questo questa quello chi cosa ha hanno essere \
         molto buon anno grazie benvenuti noi voi loro dove quando perché",
    ),
    (
        "pt",
        "o a os as de do da dos das e em no na nos nas que um uma para com não por mais como mas foi ao \
         ele ela se seu sua ou ser quando muito há já está eu também só pelo pela até isso entre era \
         depois sem mesmo aos ter seus quem feliz ano obrigado bem vindo",
    ),
    (
        "pl",
        "i w na z do się nie to jest że o jak po co tak za od ale czy dla przez jego są był być oraz ich \
         tym tego które który która przy także już tylko może lub ze jej we nas nam dzień dobry \
         szczęśliwego nowego roku witamy proszę dziękuję",
    ),
    (
        "da",
        "og i det at en den til er som på de med han af for ikke der var mig sig men et har om vi min \
         havde ham hun nu over da fra du ud sin dem os op man hans hvor eller hvad skal selv her alle vil \
         blev kunne ind når være dog noget velkommen godt nytår",
    ),
    (
        "sv",
        "och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så \
         kan när år ska under också efter eller nu sin där vid mot ut alla skulle hade hon mycket gott \
         nytt välkommen",
    ),
    (
        "tr",
        "ve bir bu da de için ile çok ne daha gibi ama olarak en o var ben sen biz siz onlar mi mı ya ki \
         kadar sonra önce her şey değil olan yok evet hayır merhaba hoş geldiniz yeni yıl mutlu",
    ),
    (
        "cs",
        "a se na je že v to s z do o i jako za by ale pro tak po od si jsou jsem které který nebo jeho \
         být už při jen může také bylo byl ve dobrý den vítejte nový rok šťastný prosím děkuji",
    ),
];
