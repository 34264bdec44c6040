/** Words that carry no meaning for a search of support. A search of nothing else is read as it stands. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `worried scared frightened concerned afraid upset a able about actually advice after aged ages ago all also always am an and another any anybody anyone
   anything are area around as at aunt auntie available away be because been before being best better
   bit both boyfriend brother but by came can cannot cant come comes coming cope coping could couldnt
   cure currently dad daily daughter deal dear diagnosed diagnosis did didnt do doctor does doesnt doing
   done dont dr during each either else ended ends etc even ever every everybody everyone everything
   feel feeling female find fine first for friend from gent gentleman get gets getting girlfriend give
   go goes going gonna good gotta gp gran grandad grandma granny guy had half has hasnt have havent
   having he hello help helping helps her here hers hes hey hi him his honestly hospital how hows
   husband i id if im in into is isnt issue it its ive join just keep keeps kept kind know lady last
   lately learn lets like literally little live lives living local locally look looking lot made make
   male mam man manage managing many may maybe me men might miss mom month more most mother mr mrs much
   mum my myself nan nana near nearby nearest nearly need needs neighbour new nhs nice no nobody none
   not nothing now of off offer often ok okay old on one or other our out over own partner past people
   person place places please problem problems provide quite really recently recommend relative right
   said same saying says sent service services she shes should shouldnt since sir sister so some
   somebody someone something somewhere son sort start started stuff suffer sufferer suffering support
   take taken talk tell telling than thank thanks that thats the their them then there theres these they
   theyre thing things this those to today told tomorrow too treatment try trying unable uncle under
   until up us use very wanna want wanted wants was wasnt way we week well went were werent what
   whatever whats when where wheres which while who whos whose why wife will with without woman women
   wont would wouldnt year yes yesterday yet you your youre yours youve
   again believe believes big brilliant day days explain explaining folk folks forever got happened hate hates hour hours idea int lad lass long meant met never nowt once owt plenty plus poss properly put puts rather reckon reckons sat seems set sets stock summat think thinks thought time times truth twice used wish`
    .split(/\s+/)
    .filter(Boolean),
);
