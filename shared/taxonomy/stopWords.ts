/** Words that carry no meaning for a search of support. A search of nothing else is read as it stands. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about advice after all also am an and another any anyone anything are area as at available be because been before being best better but
   by can could cope coping cure deal diagnosed diagnosis did do doctor does doing dont each ever feel feeling find for from get gets getting give
   go going good gp had has have having he help helping helps her here hers him his hospital how i id if im in into is issue it its ive join just
   know learn like live lives living local locally look looking lot made make manage managing many may maybe me might more most much my myself near nearby nearest need needs new nhs
   nice no not now of off offer old on one or other our out over own people person place places please problem problems provide
   really recommend said same service services she should since so some somebody someone something somewhere sort
   start started suffer sufferer suffering support
   take talk tell than thank thanks that the their them then there these they thing things this those to told too treatment try trying
   under until up us use very want wants was way we well were what whats when where which while who whose why will
   with without wont would you your yours`
    .split(/\s+/)
    .filter(Boolean),
);
