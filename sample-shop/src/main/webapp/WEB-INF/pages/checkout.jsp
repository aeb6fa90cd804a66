<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<shop:page title="${text.checkoutTitle}">
<div class="sheet">
<h1>${text.checkoutTitle}</h1>
<shop:lines of="${lines}" total="${total}"/>
<p>${ships ? text.checkoutText : text.checkoutTextCard}</p>
<form class="pay" method="post" action="<c:url value="/checkout"/>">
<shop:csrf/>
<c:if test="${plans.size() > 1}">
<fieldset class="choice">
<legend>${text.whenToPay}</legend>
<c:forEach var="plan" items="${plans}" varStatus="each">
<label><input type="radio" name="plan" value="${plan}" ${each.first ? 'checked' : ''}>
<span><strong>${text['plan_' += plan]}</strong> ${text['plan_' += plan += '_more']}</span></label>
</c:forEach>
</fieldset>
</c:if>
<button class="amazon">${text.payNow}</button>
</form>
<p><a href="<c:url value="/cart"/>">${text.changeCart}</a></p>
</div>
</shop:page>
